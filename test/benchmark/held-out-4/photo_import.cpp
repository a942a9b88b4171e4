// spawn: std::thread or std::async
// loop: range-for over a directory iterator
// origin: directory listing
// waits: clear of a vector of futures
// distance: helper function
// differs: where the futures come from
// A: unbounded Y5 | limiter: a batch of futures of packaged tasks, whose end does not wait
// B: bounded N6 | limiter: a batch of futures of std::async, whose end waits
// witness: runnable
#include "witness.h"
#include <filesystem>
#include <fstream>
#include <future>
#include <string>
#include <thread>
#include <vector>

namespace fs = std::filesystem;

static int readMetadata(const fs::path &photo) {
  witness::task();
  return photo.extension() == ".jpg";
}

static std::future<int> metadataOf(const fs::path &photo) {
#ifdef TWIN
  return std::async(std::launch::async, readMetadata, photo);
#else
  std::packaged_task<int(const fs::path &)> task(readMetadata);
  std::future<int> result = task.get_future();
  std::thread(std::move(task), photo).detach();
  return result;
#endif
}

void importFolder(const fs::path &folder) {
  std::vector<std::future<int>> batch;
  for (const fs::directory_entry &entry : fs::directory_iterator(folder)) {
    if (!entry.is_regular_file())
      continue;
    batch.push_back(metadataOf(entry.path()));
    if (batch.size() == 10)
      batch.clear();
  }
}

int main(int argc, char **argv) {
  std::string folder = "/tmp/photosXXXXXX";
  if (!mkdtemp(folder.data()))
    return 1;
  for (std::size_t n = witness::size(argc, argv); n > 0; --n)
    std::ofstream(folder + "/" + std::to_string(n) + ".jpg");
  importFolder(folder);
  fs::remove_all(folder);
  return witness::report();
}
