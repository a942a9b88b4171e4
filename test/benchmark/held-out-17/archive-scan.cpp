// spawn: QThread::create
// loop: std::filesystem::directory_iterator
// origin: directory entries
// waits: QThread::wait after the loop
// distance: same function
// limiter: check of the size
// differs: what the check does
// A: unbounded Y7 | limiter: logs that there are many
// B: bounded N7 | limiter: throws if there are many
// witness: runnable
// packages: Qt5Core
// flags: -fPIC
#include "witness.h"
#include <QThread>
#include <atomic>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

namespace fs = std::filesystem;

class ArchiveScan {
public:
  explicit ArchiveScan(fs::path Box) : Box(std::move(Box)) {}

  std::uintmax_t run() {
    checkSize();
    std::vector<std::unique_ptr<QThread>> Readers;
    for (const fs::directory_entry &Entry : fs::directory_iterator(Box)) {
      if (!Entry.is_regular_file() || Entry.path().extension() != ".tif")
        continue;
      Readers.emplace_back(QThread::create([this, Path = Entry.path()] { read(Path); }));
      Readers.back()->start();
    }
    for (auto &R : Readers)
      R->wait();
    return Bytes;
  }

private:
  static constexpr std::ptrdiff_t UsualSheets = 40;

  void checkSize() const {
    const auto Sheets = std::distance(fs::directory_iterator(Box), fs::directory_iterator());
    if (Sheets > UsualSheets) {
      const std::string Message = Box.string() + " holds " + std::to_string(Sheets) + " sheets";
#ifndef TWIN
      std::clog << "warning: " << Message << '\n';
#else
      throw std::length_error(Message);
#endif
    }
  }

  void read(const fs::path &Path) {
    witness::task();
    std::error_code Error;
    const auto Size = fs::file_size(Path, Error);
    if (!Error)
      Bytes += Size;
  }

  fs::path Box;
  std::atomic<std::uintmax_t> Bytes{0};
};

int main(int argc, char **argv) {
  const std::size_t N = witness::size(argc, argv);
  const fs::path Box = fs::temp_directory_path() / ("box-" + std::to_string(getpid()));
  fs::create_directory(Box);
  for (std::size_t I = 0; I < N; ++I)
    std::ofstream(Box / (std::to_string(I) + ".tif")) << "II*";
  try {
    ArchiveScan(Box).run();
  } catch (const std::length_error &E) {
    std::cerr << E.what() << '\n';
  }
  fs::remove_all(Box);
  return witness::report();
}
