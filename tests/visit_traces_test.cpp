// What a visit leaves behind, until it is gone.
#include "app/frames_out.h"

#include <doctest/doctest.h>

using namespace signpost;

TEST_CASE("Nothing is left before a visit has ended") {
    VisitTraces traces;
    traces.frame_shown(false, 2);
    CHECK_FALSE(traces.in_memory());
    CHECK_FALSE(traces.in_pictures());
}

TEST_CASE("Each picture of the display is drawn over once") {
    VisitTraces traces;
    traces.frame_shown(true, 2);
    CHECK(traces.in_pictures());
    traces.frame_shown(false, 2);
    CHECK(traces.in_pictures());
    traces.frame_shown(false, 2);
    CHECK_FALSE(traces.in_pictures());
}

TEST_CASE("A display with one picture has nothing to draw over, and memory is dropped once") {
    VisitTraces traces;
    traces.frame_shown(true, 0);
    CHECK_FALSE(traces.in_pictures());
    CHECK(traces.in_memory());
    traces.frame_shown(false, 0);
    CHECK(traces.in_memory());
    traces.dropped_from_memory();
    CHECK_FALSE(traces.in_memory());
}

TEST_CASE("Another visit that ends meanwhile begins it anew") {
    VisitTraces traces;
    traces.frame_shown(true, 2);
    traces.frame_shown(false, 2);
    traces.frame_shown(true, 2);
    traces.frame_shown(false, 2);
    CHECK(traces.in_pictures());
}
