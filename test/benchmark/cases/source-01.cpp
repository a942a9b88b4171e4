// spawn: std::thread detached
// loop: directory iterator
// origin: directory
// waits: detached
// distance: same function
// differs: limiter
// A: unbounded Y1 | limiter: none
// B: bounded N9 | limiter: counter and condition variable
// witness: runnable
#include "witness.h"
#include <condition_variable>
#include <filesystem>
#include <fstream>
#include <mutex>
#include <string>
#include <thread>

namespace fs = std::filesystem;

std::mutex Guard;
std::condition_variable OneDone;
unsigned Parsers = 0;

void parse(const fs::path &File) {
  witness::task();
  (void)File;
}

void parseFolder(const fs::path &Folder) {
  for (const auto &Entry : fs::directory_iterator(Folder)) {
    if (!Entry.is_regular_file())
      continue;
    std::unique_lock Lock(Guard);
#ifdef TWIN
    while (Parsers == 8)
      OneDone.wait(Lock);
#endif
    ++Parsers;
    Lock.unlock();
    std::thread([File = Entry.path()] {
      parse(File);
      std::scoped_lock Done(Guard);
      --Parsers;
      OneDone.notify_all();
    }).detach();
  }
  std::unique_lock Lock(Guard);
  OneDone.wait(Lock, [] { return Parsers == 0; });
}

int main(int argc, char **argv) {
  auto Folder = fs::temp_directory_path() / ("parse-" + std::to_string(::getpid()));
  fs::create_directory(Folder);
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    std::ofstream(Folder / std::to_string(I));
  parseFolder(Folder);
  fs::remove_all(Folder);
  return witness::report();
}
