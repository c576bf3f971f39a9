"""Compares the table of units with udunits2, which knows nothing of it.

usage: units_check.py UNITS_YAML...

Each row's factor, scale, offset and dimension, and each prefix, must be what udunits2 says of the unit
that UDUNITS names. A row that udunits2 cannot judge is in UNCHECKED with the reason; a name in neither,
or in a list without a row, is an error. Then rows are spoilt one by one, and each must be noticed.

Needs libudunits2-0 and python3-yaml. Prints how many were compared; exits 1 where something differs.
"""

import copy
import ctypes
import fractions
import sys

import yaml

# Row -> udunits2's spelling. A row that is not here is looked up under its own code.
UDUNITS = {
    "%": "percent", "[ppm]": "ppm", "[ppb]": "ppb",
    "[in_i]": "international_inch", "[ft_i]": "international_foot", "[yd_i]": "international_yard",
    "[mi_i]": "international_mile", "[nmi_i]": "nautical_mile", "[fth_i]": "6 international_foot",
    "[fur_us]": "furlong", "AU": "astronomical_unit", "[ly]": "light_year",
    "pc": "astronomical_unit / arcsecond", "Ao": "angstrom",
    "har": "hectare", "[acr_us]": "acre", "[smi_us]": "US_survey_mile2",
    "[sft_i]": "international_foot2",
    "L": "liter", "mL": "milliliter", "hL": "hectoliter",
    "[gal_us]": "US_liquid_gallon", "[gal_br]": "Canadian_liquid_gallon", "[qt_us]": "US_liquid_quart",
    "[pt_us]": "US_liquid_pint", "[pt_br]": "Canadian_liquid_gallon / 8", "[cup_us]": "US_liquid_cup",
    "[foz_us]": "US_fluid_ounce", "[tbs_us]": "tablespoon", "[tsp_us]": "teaspoon",
    "[bbl_us]": "barrel", "[bu_us]": "bushel", "[cft_i]": "international_foot3",
    "[cyd_i]": "international_yard3", "[acr_us].[ft_i]": "acre international_foot",
    "t": "tonne", "[ston_av]": "short_ton", "[lton_av]": "long_ton", "[lb_av]": "avoirdupois_pound",
    "[oz_av]": "avoirdupois_ounce", "[oz_tr]": "troy_ounce", "[stone_av]": "14 avoirdupois_pound",
    "[car_m]": "carat", "[gr]": "grain",
    "d": "day", "wk": "week", "mo": "Julian_year / 12", "a": "Julian_year", "fortnight": "fortnight", "weekend": "2 day",
    "decade": "10 Julian_year", "century": "100 Julian_year", "millennium": "1000 Julian_year",
    "ka": "1e3 Julian_year", "Ma": "1e6 Julian_year", "Ga": "1e9 Julian_year",
    "Cel": "celsius", "[degF]": "fahrenheit", "mps": "m/s",
    "K{difference}": "kelvin", "Cel{difference}": "kelvin", "[degF]{difference}": "degree_rankine",
    "km/h": "kilometer/hour", "[mi_i]/h": "international_mile/hour", "[kn_i]": "international_knot",
    "{rpm}": "1/minute", "W.h": "watt hour", "kW.h": "kilowatt hour", "MW.h": "megawatt hour",
    "GW.h": "gigawatt hour", "TW.h": "terawatt hour", "cal_th": "thermochemical_calorie",
    "kcal": "kilothermochemical_calorie", "[Btu_IT]": "IT_Btu", "therm": "1e5 IT_Btu",
    "tTNT": "1e9 thermochemical_calorie", "ktTNT": "1e12 thermochemical_calorie",
    "[psi]": "psi", "[HP]": "550 foot pound_force / second", "mm[Hg]": "mmHg",
    "Ohm": "ohm", "A.h": "ampere hour", "mA.h": "milliampere hour",
    "By": "byte", "kbit": "kilobit", "Mbit": "megabit", "Gbit": "gigabit", "kBy": "kilobyte",
    "KiBy": "1024 byte", "MiBy": "1048576 byte", "GiBy": "1073741824 byte",
    "TiBy": "1099511627776 byte",
    "kbit/s": "kilobit/second", "Mbit/s": "megabit/second", "Gbit/s": "gigabit/second",
    "rad": "radian", "deg": "arc_degree", "arcmin": "arcminute", "arcsec": "arcsecond", "circ": "turn",
    "Gy": "gray", "Sv": "sievert", "Bq": "becquerel", "Ci": "curie", "REM": "rem",
    "[pptr]": "pptv", "[mil_i]": "mil", "[hd_i]": "4 international_inch", "[rd_us]": "rod",
    "[ch_us]": "chain", "league": "3 international_mile",
    "dunam": "1000 m2", "feddan": "24 175.0347222222222 m2", "rai": "1600 m2",
    "[qt_br]": "Canadian_liquid_gallon / 4", "[gil_us]": "US_liquid_gill",
    "[foz_br]": "Canadian_liquid_gallon / 160", "[fdr_us]": "US_fluid_ounce / 8", "[pk_us]": "peck",
    "[crd_us]": "128 international_foot3", "bcm": "km3", "mcm": "hm3", "mcf": "1e3 international_foot3",
    "mmcf": "1e6 international_foot3", "bcf": "1e9 international_foot3",
    "tcf": "1e12 international_foot3",
    "quintal": "100 kg", "[scwt_av]": "short_hundredweight", "[lcwt_av]": "long_hundredweight",
    "[dr_av]": "avoirdupois_ounce / 16", "[pwt_tr]": "pennyweight", "tola": "180 grain",
    "[degR]": "degree_rankine", "[ft_i]/s": "international_foot/second",
    "[g]": "standard_free_fall", "{bpm}": "1/minute", "{fps}": "hertz", "[lbf_av]": "pound_force",
    "dyn": "dyne", "[ft_i].[lbf_av]": "international_foot pound_force", "MMBtu": "1e6 IT_Btu",
    "toe": "1e7 IT_calorie kg / g", "Mtoe": "1e13 IT_calorie kg / g", "MtTNT": "1e15 thermochemical_calorie",
    "kWp": "kilowatt", "MWp": "megawatt", "GWp": "gigawatt", "PS": "75 kilogram_force meter / second",
    "[in_i'Hg]": "inch_Hg", "torr": "mmHg",
    "Tbit": "terabit", "MBy": "megabyte", "GBy": "gigabyte", "TBy": "terabyte",
    "PiBy": "1125899906842624 byte", "bit/s": "bit/second", "Tbit/s": "terabit/second",
    "kBy/s": "kilobyte/second", "MBy/s": "megabyte/second", "GBy/s": "gigabyte/second",
    "[mi_i]/[gal_us]": "international_mile/US_liquid_gallon", "km/L": "kilometer/liter",
    "[bbl_us]/d": "barrel/day", "mbpd": "1e6 barrel/day", "cumec": "m3/s",
    "cusec": "international_foot3/s", "V.A": "volt ampere", "kV.A": "kilovolt ampere",
    "MV.A": "megavolt ampere", "PW.h": "petawatt hour", "N.m": "newton meter", "ar": "are",
}

# Where udunits2 spells the word of a prefix in another way.
PREFIXES = {"deca": "deka"}

# Rows that udunits2 cannot judge.
UNCHECKED = {
    "[ppth]": "udunits2 has no thousandth part",
    "[Mach]": "the speed of sound depends on the air",
}
UNCHECKED_DIMENSIONS = {
    "money": "udunits2 has no currencies",
    "points": "a point is a difference of two shares, which udunits2 does not tell from a share",
}

# The base units of units.yaml. udunits2 counts data and shares as bare numbers.
BASES = {"length": "m", "mass": "g", "time": "s", "temperature": "K", "current": "A", "angle": "radian",
         "data": "1"}

TOLERANCE = 1e-12
# Customary units and constants of which udunits2 keeps six or seven digits only.
ROUNDED = {
    "eV", "[ly]", "[ch_us]", "[gal_us]", "[qt_us]", "[pt_us]", "[cup_us]", "[gil_us]", "[foz_us]",
    "[fdr_us]", "[tbs_us]", "[tsp_us]", "[bbl_us]", "[bu_us]", "[pk_us]", "[oz_av]", "[oz_tr]",
    "[scwt_av]", "[lcwt_av]", "[dr_av]", "[pwt_tr]", "[mi_i]/[gal_us]", "[bbl_us]/d", "mbpd",
}
ROUNDED_TOLERANCE = 1e-6


class Udunits:
    """The library's converters, as (factor, offset) between two units."""

    def __init__(self):
        lib = ctypes.CDLL("libudunits2.so.0")
        for name in ("ut_read_xml", "ut_parse", "ut_get_converter"):
            getattr(lib, name).restype = ctypes.c_void_p
        lib.ut_parse.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int]
        lib.ut_get_converter.argtypes = [ctypes.c_void_p, ctypes.c_void_p]
        lib.cv_convert_double.argtypes = [ctypes.c_void_p, ctypes.c_double]
        lib.cv_convert_double.restype = ctypes.c_double
        # The library would print what it cannot parse; None is the answer here.
        lib.ut_set_error_message_handler(lib.ut_ignore)
        self.lib = lib
        self.system = lib.ut_read_xml(None)

    def parse(self, text):
        return self.lib.ut_parse(self.system, text.encode(), 2)  # 2: UTF-8

    def conversion(self, unit, base):
        """(factor, offset) such that base = unit * factor + offset; None where there is none."""
        have, want = self.parse(unit), self.parse(base)
        if not have or not want:
            return None
        converter = self.lib.ut_get_converter(have, want)
        if not converter:
            return None
        offset = self.lib.cv_convert_double(converter, 0.0)
        return self.lib.cv_convert_double(converter, 1.0) - offset, offset


def number(written):
    above, _, below = str(written).partition("/")
    return float(fractions.Fraction(above) / fractions.Fraction(below or 1))


def base_of(exponents):
    return " ".join(f"{BASES[kind]}{exponent}" if BASES[kind] != "1" else "1"
                    for kind, exponent in exponents.items()) or "1"


def differs(ours, theirs, tolerance):
    return abs(ours - theirs) > tolerance * max(abs(ours), abs(theirs))


def row_problem(name, row, dimensions, udunits):
    """What udunits2 says against a row, or None."""
    spelling = UDUNITS.get(name, name)
    base = base_of(dimensions[row["dimension"]])
    theirs = udunits.conversion(spelling, base)
    if theirs is None:
        return f"{name}: udunits2 does not convert '{spelling}' to '{base}'"
    factor = number(row.get("factor", 1)) * number(row.get("scale", 1))
    offset = number(row.get("offset", 0))
    tolerance = ROUNDED_TOLERANCE if name in ROUNDED else TOLERANCE
    if differs(factor, theirs[0], tolerance) or differs(offset, theirs[1], tolerance):
        return f"{name}: {factor!r}, {offset!r}, but udunits2 has {theirs[0]!r}, {theirs[1]!r}"
    return None


def problems(table, udunits):
    """Everything that is wrong with the table, and how many rows and prefixes were compared."""
    found, compared = [], 0
    for name, prefix in table["prefixes"].items():
        word = PREFIXES.get(prefix["word"], prefix["word"])
        theirs = udunits.conversion(word + "meter", "meter")
        compared += 1
        if theirs is None or differs(number(prefix["factor"]), theirs[0], TOLERANCE):
            found.append(f"prefix {name}: {prefix['factor']}, but udunits2 has {theirs}")
    for name, row in table["units"].items():
        if name in UNCHECKED or row["dimension"] in UNCHECKED_DIMENSIONS:
            continue
        compared += 1
        problem = row_problem(name, row, table["dimensions"], udunits)
        if problem:
            found.append(problem)
    for listed in (UDUNITS, UNCHECKED, ROUNDED):
        found += [f"{name}: named in the check, but no row" for name in listed
                  if name not in table["units"]]
    return found, compared


def spoilt(table):
    """Copies of the table, each with one thing wrong."""
    for name in table["units"]:
        row = table["units"][name]
        if name in UNCHECKED or row["dimension"] in UNCHECKED_DIMENSIONS:
            continue
        wrong = copy.deepcopy(row)
        wrong["factor"] = repr(number(row.get("factor", 1)) * 1.00001)
        yield name, wrong
        wrong = copy.deepcopy(row)
        wrong["dimension"] = "mass" if row["dimension"] != "mass" else "time"
        yield name, wrong
        if "offset" in row:
            wrong = copy.deepcopy(row)
            wrong["offset"] = repr(number(row["offset"]) * 1.00001)
            yield name, wrong


def main():
    table = {"dimensions": {}, "prefixes": {}, "units": {}}
    for name in sys.argv[1:]:
        with open(name, encoding="utf-8") as file:
            for section, rows in yaml.safe_load(file).items():
                table.get(section, {}).update(rows if section in table else {})
    udunits = Udunits()
    found, compared = problems(table, udunits)
    spoils = 0
    for name, wrong in spoilt(table):
        spoils += 1
        if row_problem(name, wrong, table["dimensions"], udunits) is None:
            found.append(f"{name}: {wrong} is wrong and was not noticed")
    print("\n".join(found) or f"{compared} units and prefixes are as udunits2 has them; "
          f"{spoils} spoilt ones were noticed")
    return 1 if found or not compared else 0


if __name__ == "__main__":
    sys.exit(main())
