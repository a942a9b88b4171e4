// spawn: std::thread detached
// loop: directory_iterator
// origin: directory entries
// waits: detached
// distance: member function
// differs: limiter
// A: bounded N11 | limiter: stops after thirty files
// B: unbounded Y7 | limiter: logs after thirty files
// witness: runnable
#include "witness.h"
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <string>
#include <system_error>
#include <thread>

namespace fs = std::filesystem;

class ScanInbox {
public:
  explicit ScanInbox(fs::path Folder) : Folder(std::move(Folder)) {}

  int collect() {
    std::error_code Error;
    int Taken = 0;
    for (const fs::directory_entry &Entry : fs::directory_iterator(Folder, Error)) {
      if (!Entry.is_regular_file(Error) || Entry.path().extension() != ".tif")
        continue;
      if (Taken >= PerRound) {
        std::clog << Folder << ": more than " << PerRound << " scans wait\n";
#ifndef TWIN
        break;
#endif
      }
      import(Entry.path());
      ++Taken;
    }
    if (Error)
      std::clog << Folder << ": " << Error.message() << '\n';
    return Taken;
  }

private:
  static constexpr int PerRound = 30;

  void import(fs::path File) {
    std::thread([File = std::move(File)] {
      witness::task();
      std::error_code Ignored;
      fs::file_size(File, Ignored);
    }).detach();
  }

  fs::path Folder;
};

int main(int argc, char **argv) {
  char Template[] = "/tmp/inboxXXXXXX";
  const fs::path Folder = mkdtemp(Template);
  for (std::size_t I = witness::size(argc, argv); I > 0; --I)
    std::ofstream(Folder / ("scan" + std::to_string(I) + ".tif")) << "II*";
  ScanInbox(Folder).collect();
  fs::remove_all(Folder);
  return witness::report();
}
