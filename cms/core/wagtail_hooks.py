"""Hooks by which the core joins Wagtail."""

from wagtail import hooks

from .editor_features import register_features

hooks.register("register_rich_text_features", register_features)
