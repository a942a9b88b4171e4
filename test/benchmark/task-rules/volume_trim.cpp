// rule: fanout-blocking-log-in-task
// differs: whether the threads take a lock to print
// A: reported | each thread of a volume prints its failure
// B: reported | the same line under a mutex, which keeps lines whole and makes none of them rarer
#include <fcntl.h>
#include <linux/fs.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace trim {

struct Result {
  std::string mount;
  std::uint64_t bytes = 0;
};

#ifdef TWIN
static std::mutex printMutex;
#endif

static void complain(const std::string &mount, const char *what) {
  const int error = errno;
#ifdef TWIN
  std::lock_guard<std::mutex> lock(printMutex);
#endif
  std::fprintf(stderr, "trim: %s: %s: %s\n", mount.c_str(), what, std::strerror(error));
}

static void trimOne(Result &r) {
  int fd = ::open(r.mount.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (fd < 0)
    return complain(r.mount, "open");
  fstrim_range range{0, UINT64_MAX, 0};
  if (::ioctl(fd, FITRIM, &range) < 0)
    complain(r.mount, "FITRIM");
  else
    r.bytes = range.len;
  ::close(fd);
}

std::vector<Result> trimAll(const std::vector<std::string> &mounts) {
  std::vector<Result> results;
  for (const auto &m : mounts)
    results.push_back({m, 0});
  std::vector<std::thread> threads;
  for (auto &r : results)
    threads.push_back(std::thread{trimOne, std::ref(r)});
  for (auto &t : threads)
    t.join();
  return results;
}

} // namespace trim
