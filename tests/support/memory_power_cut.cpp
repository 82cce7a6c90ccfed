// What a disk in memory still holds after a fault or a power cut.
#include "support/memory_files.h"

namespace signpost::test {

void MemoryFiles::inject(Fault fault) {
    fault_ = fault;
    was_hit_ = false;
    operations_ = 0;
}

void MemoryFiles::restart(Loss loss) {
    fault_.reset();
    operations_ = 0;
    dies_after_ = false;
    locks_->clear();
    if (loss == Loss::nothing)
        return;
    lose_names(loss);
    for (auto& [id, node] : nodes_) {
        if (!node.durable_bytes && node.kind == FileStamp::Kind::plain)
            node.durable_bytes = id % 2 == 0 ? "" : "\x01 not yours \xFF";
        if (node.durable_bytes)
            node.bytes = *node.durable_bytes;
    }
}

void MemoryFiles::lose_names(Loss loss) {
    std::map<NodeId, Names> before;
    for (auto& [id, node] : nodes_) {
        before[id] = node.names;
        const bool is_odd = id % 2 == 1;
        if (loss == Loss::all_unsynced || loss == (is_odd ? Loss::odd_folders : Loss::even_folders))
            node.names = node.durable_names;
    }
    keep_folders_in_one_place(before);
    for (auto& [id, node] : nodes_)
        node.durable_names = node.names;
}

// A folder that moved is where it came from or where it went to; no disk shows it twice.
void MemoryFiles::keep_folders_in_one_place(const std::map<NodeId, Names>& before) {
    std::map<NodeId, int> places;
    for (const auto& [id, node] : nodes_)
        for (const auto& [name, child] : node.names)
            ++places[child];
    for (auto& [id, node] : nodes_)
        std::erase_if(node.names, [&, parent = id](const auto& entry) {
            return nodes_.at(entry.second).kind == FileStamp::Kind::folder && places.at(entry.second) > 1 &&
                   !before.at(parent).contains(entry.first);
        });
}

} // namespace signpost::test
