// spawn: boost::thread_group::create_thread
// loop: counted
// origin: manifest in a text
// distance: same function
// limiter: none
// differs: whether a group is joined when it has 12 threads
// A: bounded N6 | waits: join_all for each group of 12
// B: unbounded Y1 | waits: join_all at the end
// libraries: -lboost_thread -lboost_system
// witness: runnable
#include "witness.h"
#include <boost/thread/thread.hpp>
#include <memory>
#include <sstream>
#include <string>
#include <vector>

namespace backup {

struct ManifestEntry {
  std::string Path;
  unsigned long Size = 0;
};

static std::vector<ManifestEntry> parseManifest(const std::string &Text) {
  std::vector<ManifestEntry> Entries;
  std::istringstream In(Text);
  ManifestEntry Entry;
  while (In >> Entry.Path >> Entry.Size)
    Entries.push_back(Entry);
  return Entries;
}

class SnapshotCopier {
public:
  SnapshotCopier(std::string Source, std::string Target)
      : Source(std::move(Source)), Target(std::move(Target)) {}

  bool copy(const std::string &Manifest) {
    const auto Entries = parseManifest(Manifest);
    Copied.assign(Entries.size(), 0);
    auto Group = std::make_unique<boost::thread_group>();
    for (std::size_t I = 0; I < Entries.size(); ++I) {
#ifndef TWIN
      if (Group->size() == 12) {
        Group->join_all();
        Group = std::make_unique<boost::thread_group>();
      }
#endif
      Group->create_thread([this, &Entries, I] { Copied[I] = copyFile(Entries[I]); });
    }
    Group->join_all();
    for (char Done : Copied)
      if (!Done)
        return false;
    return true;
  }

private:
  bool copyFile(const ManifestEntry &Entry) const {
    witness::task();
    return (Source + Entry.Path) != (Target + Entry.Path);
  }

  std::string Source, Target;
  std::vector<char> Copied;
};

} // namespace backup

int main(int argc, char **argv) {
  std::ostringstream Manifest;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Manifest << "/chunk/" << I << " 65536\n";
  backup::SnapshotCopier Copier("/mnt/live", "/mnt/snap");
  return Copier.copy(Manifest.str()) ? witness::report() : 1;
}
