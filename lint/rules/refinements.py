"""Which word lists have a refinement in Python, by their code."""

from lint.rules.clarity import hype, jargon
from lint.rules.respect import pushy
from lint.rules.trust import generic_opener, lip_service, over_promise, template_residue

REFINEMENTS = {
    "CLR001": jargon.REFINEMENT,
    "CLR004": hype.REFINEMENT,
    "RSP005": pushy.REFINEMENT,
    "TRU001": lip_service.REFINEMENT,
    "TRU002": over_promise.REFINEMENT,
    "TRU007": generic_opener.REFINEMENT,
    "TRU008": template_residue.REFINEMENT,
}
