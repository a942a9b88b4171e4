// spawn: boost::thread_group::create_thread
// loop: range-for over directory_iterator
// origin: directory entries
// limiter: none
// waits: after the loop
// distance: same function
// differs: limiter
// A: unbounded Y1
// B: bounded N6 | limiter: join_all at ten | waits: end of each batch
// libraries: -lboost_thread
// witness: runnable
#include "witness.h"
#include <atomic>
#include <boost/thread/thread.hpp>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <memory>
#include <string>

namespace fs = std::filesystem;

class CatalogIndexer {
public:
  static constexpr std::size_t Parallel = 10;

  std::size_t index(const fs::path &Folder) {
    auto Group = std::make_unique<boost::thread_group>();
    std::error_code Error;
    for (const auto &Entry : fs::directory_iterator(Folder, Error)) {
      if (!Entry.is_regular_file() || Entry.path().extension() != ".json")
        continue;
      Group->create_thread([this, File = Entry.path()] { indexFile(File); });
#ifdef TWIN
      if (Group->size() == Parallel) {
        Group->join_all();
        Group = std::make_unique<boost::thread_group>();
      }
#endif
    }
    if (Error)
      std::cerr << Folder << ": " << Error.message() << '\n';
    Group->join_all();
    return Products;
  }

private:
  void indexFile(const fs::path &File) {
    std::ifstream In(File);
    std::string Text;
    witness::task();
    while (std::getline(In, Text))
      if (Text.find("\"sku\"") != std::string::npos)
        ++Products;
  }

  std::atomic<std::size_t> Products{0};
};

int main(int argc, char **argv) {
  std::size_t N = witness::size(argc, argv);
  fs::path Folder = fs::temp_directory_path() / ("catalog-" + std::to_string(getpid()));
  fs::create_directory(Folder);
  for (std::size_t I = 0; I < N; ++I)
    std::ofstream(Folder / (std::to_string(I) + ".json")) << "{\"sku\": 1}\n";
  CatalogIndexer Indexer;
  Indexer.index(Folder);
  fs::remove_all(Folder);
  return witness::report();
}
