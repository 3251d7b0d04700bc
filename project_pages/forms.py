"""The project's form: contradictory facts are refused beside the field that says them."""

from datetime import date

from wagtail.admin.forms import WagtailAdminModelForm

from project_pages.consistency import contradictions
from project_pages.facts import Record
from project_pages.payload import KINDS, OWN_FIELDS, plain
from project_pages.record import record_from


class ProjectForm(WagtailAdminModelForm):
    """Wagtail's form of a clusterable model, checked as one record."""

    def is_valid(self) -> bool:
        """Valid fields and rows first; then no contradiction among them."""
        if not super().is_valid():
            return False
        self._sign_notes()
        found = contradictions(self._record())
        for row in found:
            if row.rows:
                forms = self._kept(row.rows)
                forms[row.index].add_error(row.field, row.sentence)
            else:
                self.add_error(row.field, row.sentence)
        return not found

    def _sign_notes(self) -> None:
        """Say who noted an unknown value or a source, and when, where the editor left that out."""
        keeper = getattr(self.instance, "steward", None) if self.instance.steward_id else None
        for form in (*self._kept("unknowns"), *self._kept("sources")):
            form.instance.noted_on = form.instance.noted_on or date.today()
            if keeper and not form.instance.noted_by:
                form.instance.noted_by = keeper.short_name

    def _kept(self, name: str) -> list[WagtailAdminModelForm]:
        """Forms of a list that are neither empty nor marked for deletion."""
        formset = self.formsets.get(name)
        if formset is None:
            return []
        return [
            form
            for form in formset.forms
            if form.has_changed() | bool(form.instance.pk) and form not in formset.deleted_forms
        ]

    def _record(self) -> Record:
        own = {name: plain(getattr(self.instance, name)) for name in OWN_FIELDS}
        rows = {name: [kind.of(form.instance) for form in self._kept(name)] for name, kind in KINDS.items()}
        return record_from({**own, "programme": "", **rows})
