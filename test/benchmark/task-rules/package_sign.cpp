// rule: fanout-unbounded-queue
// differs: which result the loop waits for
// A: silent | waits for the signature that it has just posted: one at a time
// B: silent | waits for the oldest as soon as sixteen are posted
#include <boost/asio/post.hpp>
#include <boost/asio/thread_pool.hpp>

#include <deque>
#include <filesystem>
#include <functional>
#include <future>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace fs = std::filesystem;

std::string sign(const fs::path &Package);

class Signer {
public:
  std::vector<std::string> signFolder(const fs::path &Folder) {
    std::vector<std::string> Signatures;
    std::deque<std::future<std::string>> Posted;
    for (const auto &Entry : fs::directory_iterator(Folder)) {
      Posted.push_back(post(Entry.path()));
#ifdef TWIN
      if (Posted.size() < 16)
        continue;
#endif
      Signatures.push_back(Posted.front().get());
      Posted.pop_front();
    }
    for (auto &P : Posted)
      Signatures.push_back(P.get());
    return Signatures;
  }

private:
  std::future<std::string> post(fs::path Package) {
    auto Task = std::make_shared<std::packaged_task<std::string()>>([P = std::move(Package)] { return sign(P); });
    std::future<std::string> Result = Task->get_future();
    // The key lives in an HSM that only these threads have open.
    boost::asio::post(Pool, [Task] { (*Task)(); });
    return Result;
  }

  boost::asio::thread_pool Pool{2};
};
