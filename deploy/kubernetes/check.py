"""Checks every kustomization here against the schemas of Kubernetes and of the operators' objects.

`make deploy-schemas` runs it in an environment of its own (requirements/deploy.txt).
"""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import kubernetes_validate
import yaml
from cloudcoil.models.cert_manager import v1 as cert_manager
from cloudcoil.models.keda import v1alpha1 as keda
from cloudcoil.models.prometheus_operator import v1 as prometheus_operator

_HERE = Path(__file__).parent
_VERSION = "1.32"
_OPERATORS = {
    ("keda.sh/v1alpha1", "ScaledObject"): keda.ScaledObject,
    ("monitoring.coreos.com/v1", "ServiceMonitor"): prometheus_operator.ServiceMonitor,
    ("cert-manager.io/v1", "Certificate"): cert_manager.Certificate,
}


def main() -> int:
    """Print a line per object; return the exit code."""
    wrong = 0
    for folder in (_HERE / "base", *sorted((_HERE / "overlays").iterdir())):
        for found in rendered(folder):
            fault = fault_of(found)
            wrong += fault is not None
            print(f"{folder.name}: {found['kind']}: {fault or 'ok'}")  # noqa: T201 - its purpose
    return 1 if wrong else 0


def rendered(folder: Path) -> Iterator[dict[str, Any]]:
    """Return the objects of a kustomization."""
    kubectl = str(Path(sys.executable).with_name("kubectl"))
    made = subprocess.run(  # noqa: S603 - a program of ours, with our arguments
        [kubectl, "kustomize", str(folder)], check=True, stdout=subprocess.PIPE, text=True
    )
    yield from yaml.safe_load_all(made.stdout)


def fault_of(found: dict[str, Any]) -> str | None:
    """Return what is wrong with an object, or `None`."""
    model = _OPERATORS.get((found["apiVersion"], found["kind"]))
    if model is None:
        try:
            kubernetes_validate.validate(found, _VERSION, strict=True)
        except kubernetes_validate.ValidationError as error:
            return f"{'.'.join(map(str, error.path))}: {error.message}"
        return None
    try:
        known = model.model_validate(found)
    except ValueError as error:
        return " ".join(str(error).split())
    # The models drop fields that they don't know.
    kept = known.model_dump(mode="json", by_alias=True, exclude_unset=True)
    return None if kept == found else f"a field is unknown; known is {kept}"


if __name__ == "__main__":
    sys.exit(main())
