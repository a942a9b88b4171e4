// spawn: std::thread detached
// loop: recursive_directory_iterator
// origin: directory entries
// waits: detached
// distance: member functions
// limiter: std::counting_semaphore
// differs: which semaphore is acquired
// A: unbounded Y6 | limiter: a semaphore of each upload
// B: bounded N4 | limiter: one semaphore of the synchroniser
// witness: runnable
#include "witness.h"
#include <filesystem>
#include <fstream>
#include <memory>
#include <semaphore>
#include <string>
#include <thread>

namespace fs = std::filesystem;
using Permits = std::counting_semaphore<64>;

struct Upload {
  fs::path Source;
  std::string Target;
  std::shared_ptr<Permits> Slot;
};

class Synchroniser {
public:
  explicit Synchroniser(std::string Remote) : Remote(std::move(Remote)) {}

  std::size_t mirror(const fs::path &Root) {
    std::size_t Count = 0;
    for (const fs::directory_entry &Entry : fs::recursive_directory_iterator(Root)) {
      if (!Entry.is_regular_file() || Entry.path().extension() == ".part")
        continue;
      enqueue(Root, Entry.path());
      ++Count;
    }
    return Count;
  }

private:
  static constexpr int Uploads = 8;

  void enqueue(const fs::path &Root, const fs::path &File) {
    Upload U{File, Remote + "/" + fs::relative(File, Root).string(), nullptr};
#ifdef TWIN
    U.Slot = Shared;
#else
    U.Slot = std::make_shared<Permits>(Uploads);
#endif
    U.Slot->acquire();
    std::thread([U = std::move(U)] {
      send(U);
      U.Slot->release();
    }).detach();
  }

  static void send(const Upload &U) {
    witness::task();
    (void)U.Target;
  }

  std::string Remote;
  std::shared_ptr<Permits> Shared = std::make_shared<Permits>(Uploads);
};

int main(int argc, char **argv) {
  std::size_t N = witness::size(argc, argv);
  char Name[] = "/tmp/folder-sync-XXXXXX";
  fs::path Root = mkdtemp(Name);
  for (std::size_t I = 0; I < N; ++I)
    std::ofstream(Root / ("note" + std::to_string(I) + ".md"));
  Synchroniser("sftp://nas").mirror(Root);
  fs::remove_all(Root);
  return witness::report();
}
