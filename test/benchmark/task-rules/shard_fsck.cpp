// rule: fanout-blocking-log-in-task
// differs: the logging macro of the failed read
// A: reported | LOG(ERROR) for each file that fails, in the thread of the file
// B: silent | LOG_EVERY_N: one line in five hundred
// packages: libglog
#include <glog/logging.h>

#include <atomic>
#include <filesystem>
#include <fstream>
#include <thread>
#include <vector>

namespace fs = std::filesystem;

class Fsck {
public:
  explicit Fsck(fs::path dir) : dir_(std::move(dir)) {}

  bool run() {
    std::vector<std::thread> readers;
    for (const fs::directory_entry &entry : fs::directory_iterator(dir_)) {
      if (entry.path().extension() == ".sst")
        readers.emplace_back(&Fsck::read_one, this, entry.path());
    }
    for (auto &r : readers)
      r.join();
    LOG(INFO) << dir_ << ": " << good_ << " good, " << bad_ << " bad";
    return bad_ == 0;
  }

private:
  void read_one(const fs::path &file) {
    std::ifstream in(file, std::ios::binary);
    char magic[8] = {};
    if (!in.read(magic, sizeof magic) || magic[0] != 'S') {
      ++bad_;
#ifdef TWIN
      LOG_EVERY_N(ERROR, 500) << "corrupt table " << file;
#else
      LOG(ERROR) << "corrupt table " << file;
#endif
      return;
    }
    ++good_;
  }

  fs::path dir_;
  std::atomic<unsigned> good_{0}, bad_{0};
};

int main(int argc, char **argv) {
  google::InitGoogleLogging(argv[0]);
  return argc > 1 && Fsck(argv[1]).run() ? 0 : 1;
}
