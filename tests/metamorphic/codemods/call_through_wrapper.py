"""Send through functions of the module: `requests.get(url)` becomes `send_get(url)`, which passes everything on."""

from __future__ import annotations

import libcst as cst

from tests.metamorphic.project import Project, rewrite_modules
from tests.metamorphic.syntax.http_calls import LibraryCall, library_call
from tests.metamorphic.syntax.names import bindings
from tests.metamorphic.syntax.placement import insert_after_import_of, module_imports, statements

_WRAPPER = '''

def {name}(*args, **kwargs):
    """Send a request."""
    return {module}.{verb}(*args, **kwargs)
'''


def rewrite(project: Project) -> Project | None:
    return rewrite_modules(project, _wrapped)


def _wrapped(module: cst.Module) -> cst.Module:
    imports = module_imports(module)
    if any(count > 1 for name, count in bindings(module).items() if name in imports):
        return module
    calls = _Calls(imports)
    changed = module.visit(calls)
    for call in dict.fromkeys(calls.found):
        source = _WRAPPER.format(name=_name(call), module=call.module, verb=call.verb)
        changed = insert_after_import_of(changed, call.module, statements(source))
    return changed


def _name(call: LibraryCall) -> str:
    return f"send_{call.library}_{call.verb}"


class _Calls(cst.CSTTransformer):
    def __init__(self, imports: dict[str, str]) -> None:
        super().__init__()
        self._imports = imports
        self.found: list[LibraryCall] = []

    def leave_Call(self, original_node: cst.Call, updated_node: cst.Call) -> cst.Call:
        call = library_call(original_node, self._imports)
        if call is None:
            return updated_node
        self.found.append(call)
        return updated_node.with_changes(func=cst.Name(_name(call)))
