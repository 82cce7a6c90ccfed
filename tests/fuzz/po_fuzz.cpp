// A translator's file: what is read is written and read again as it was, what of it is taken leaves a bundle
// that can be read, and what is refused is refused in words.
#include "fuzz.h"
#include "support/sample_bundle.h"
#include "translate/import_po.h"

using namespace signpost;
using fuzz::demand;

namespace {

void demand_same_again(const PoFile& po) {
    const auto again = read_po(write_po(po), "again.po");
    demand(again.has_value(), "what is written can be read");
    demand(again->entries.size() == po.entries.size(), "no entry is lost");
    for (std::size_t i = 0; i < po.entries.size(); ++i) {
        demand(again->entries[i].context == po.entries[i].context, "the context", po.entries[i].context);
        demand(again->entries[i].original == po.entries[i].original, "the original");
        demand(again->entries[i].translation == po.entries[i].translation, "the translation");
        demand(again->entries[i].fuzzy == po.entries[i].fuzzy, "whether it is fuzzy");
    }
}

void demand_good_import(const PoFile& po) {
    BundleFiles files = test::small_bundle();
    const auto done = import_po(files, "ur", po, "ur.po");
    if (!done)
        return fuzz::demand_told(done.error());
    for (const auto& [path, text] : done->changed)
        files[path] = text;
    demand(read_bundle_with_drafts(files).has_value(), "the bundle can be read");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text(data, data + size);
    const auto po = read_po(text, "ur.po");
    if (!po) {
        fuzz::demand_told(po.error());
        for (const Problem& problem : po.error())
            fuzz::demand_place_in(text, problem);
        return 0;
    }
    demand_same_again(*po);
    demand_good_import(*po);
    return 0;
}
