// spawn: std::thread detached
// loop: range-for over a directory iterator
// origin: directory entries
// waits: all slots taken at the end
// distance: member function
// differs: how a slot is taken
// A: unbounded Y4 | limiter: try_acquire_for, answer only counted
// B: bounded N4 | limiter: acquire
// witness: runnable
#include "witness.h"
#include <atomic>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <semaphore>
#include <string>
#include <thread>

namespace fs = std::filesystem;
using namespace std::chrono_literals;

class OcrService {
public:
  static constexpr std::ptrdiff_t Engines = 6;

  void recognise(const fs::path &File) {
    takeEngine();
    ++Open;
    std::thread([this, File] {
      scan(File);
      Free.release();
      --Open;
    }).detach();
  }

  void drain() {
    while (Open > 0)
      std::this_thread::sleep_for(1ms);
  }

  int late() const { return Late; }

private:
  void takeEngine() {
#ifndef TWIN
    if (!Free.try_acquire_for(100us))
      ++Late;
#else
    Free.acquire();
#endif
  }

  void scan(const fs::path &File) {
    witness::task();
    Bytes += fs::file_size(File);
  }

  std::counting_semaphore<1 << 20> Free{Engines};
  std::atomic<int> Open{0}, Late{0};
  std::atomic<std::uintmax_t> Bytes{0};
};

class RulingArchive {
public:
  RulingArchive(fs::path Root, OcrService &Ocr) : Root(std::move(Root)), Ocr(Ocr) {}

  std::size_t ingest() {
    std::size_t Found = 0;
    for (const auto &Entry : fs::recursive_directory_iterator(Root)) {
      if (!Entry.is_regular_file() || Entry.path().extension() != ".tif")
        continue;
      Ocr.recognise(Entry.path());
      ++Found;
    }
    Ocr.drain();
    return Found;
  }

private:
  fs::path Root;
  OcrService &Ocr;
};

int main(int argc, char **argv) {
  std::size_t N = witness::size(argc, argv);
  fs::path Root = fs::temp_directory_path() / ("rulings-" + std::to_string(getpid()));
  fs::create_directories(Root / "1998");
  for (std::size_t I = 0; I < N; ++I)
    std::ofstream(Root / "1998" / (std::to_string(I) + ".tif")) << "II*";
  OcrService Ocr;
  RulingArchive(Root, Ocr).ingest();
  fs::remove_all(Root);
  return witness::report();
}
