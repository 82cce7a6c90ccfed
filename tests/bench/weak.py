"""The contenders on weaker PCs, in turn: starts, visits, and touches on Hide that are lost."""

import os

import figures
from driver import Refused
from weak_pc import WeakPc, leave_the_first_processor

GIB = 1 << 30
QUARTER = "25 % of one processor"


def all_weak_pcs():
    return (WeakPc("one processor"), WeakPc("50 % of one processor", share=0.5), WeakPc(QUARTER, share=0.25),
            WeakPc("one processor, 1 GiB", memory=GIB), WeakPc("one processor, another program at work", busy=True))


def measure(hands, rounds, trials, say):
    """{PC: {contender: {figure: values}}}; `hands` have learnt their screens at full speed."""
    driver = hands[0].driver
    before = os.sched_getaffinity(0)
    found = {}
    try:
        for pc in all_weak_pcs():
            say(pc.name)
            with pc:
                pc.prove()
                leave_the_first_processor((0, driver.process.pid))
                pc.take_in(driver.ask("server"))
                driver.ask("groups", *pc.groups)
                found[pc.name] = measure_on(hands, rounds, trials, lambda text, pc=pc: say(f"{pc.name}: {text}"))
                driver.ask("groups")
    finally:
        for pid in (0, driver.process.pid):
            os.sched_setaffinity(pid, before)
    return found


def measure_on(hands, rounds, trials, say):
    found = {hand.contender.name: {"start_warm": [], "hide": [], "page": []} for hand in hands}

    def tried(hand, measure, *more):
        try:
            return measure(hand, *more)
        except Refused as failure:
            say(f"{hand.contender.name}: {failure}")
            return None

    for _ in range(rounds):
        for hand in hands:
            of = found[hand.contender.name]
            of["start_warm"] += [took for took in [tried(hand, figures.start)] if took is not None]
            pages, hides = tried(hand, figures.visits, 2) or ([], [])
            of["page"] += pages
            of["hide"] += hides
    for hand in hands:
        lost = tried(hand, figures.lost_touches, trials) if hand.contender.has_pages and trials else None
        if lost:
            found[hand.contender.name].update(lost_count=lost[0], lost=f"{lost[0]} of {trials}")
    return found
