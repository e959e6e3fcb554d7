-- Why a line was held back may quote what its source says, which may name a person: such a value is sealed from here on.
-- Lines of before lose the quotation; the line itself, sealed, still holds it.
update import_line set detail = detail - 'code' where detail ? 'code';
