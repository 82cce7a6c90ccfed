// A bundle whose contacts answer at different hours.
#pragma once

#include "content/read_bundle.h"

namespace signpost::test {

// 999; a line that always answers; one with office hours, closed on bank holidays; one of which nobody said
// what bank holidays are like; one whose hours are overdue; one without hours.
[[nodiscard]] BundleFiles six_contacts();

} // namespace signpost::test
