"""The project's form: contradictory facts are refused beside the field that says them."""

from wagtail.admin.forms import WagtailAdminModelForm

from project_pages import facts
from project_pages.consistency import contradictions


class ProjectForm(WagtailAdminModelForm):
    """Wagtail's form of a clusterable model, checked as one record."""

    def is_valid(self) -> bool:
        """Valid fields and rows first; then no contradiction among them."""
        if not super().is_valid():
            return False
        found = contradictions(self._record())
        for row in found:
            if row.rows:
                forms = self._kept(row.rows)
                forms[row.index].add_error(row.field, row.sentence)
            else:
                self.add_error(row.field, row.sentence)
        return not found

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

    def _record(self) -> facts.Record:
        from project_pages import record

        rows = {
            name: [form.instance for form in self._kept(name)] for name in ("partnerships", "budgets", "amendments")
        }
        return facts.Record(
            title=self.instance.title,
            starts_on=self.instance.starts_on,
            ends_on=self.instance.ends_on,
            organisations=tuple(record.partner(row) for row in rows["partnerships"]),
            budgets=tuple(record.budget(row) for row in rows["budgets"]),
            amendments=tuple(record.amendment(row) for row in rows["amendments"]),
        )
