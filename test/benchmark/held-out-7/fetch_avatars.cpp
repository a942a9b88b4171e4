// spawn: std::thread joined
// loop: range-for
// origin: repeated field of a request message
// waits: after the loop
// distance: same function
// differs: whether a larger request is refused
// A: unbounded Y1 | limiter: none
// B: bounded N7 | limiter: status before the loop
// witness: runnable
#include "witness.h"
#include <map>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace profile {

struct GetAvatarsRequest {
  std::vector<std::string> user_ids_;
  const std::vector<std::string> &user_ids() const { return user_ids_; }
  int user_ids_size() const { return static_cast<int>(user_ids_.size()); }
};

struct GetAvatarsResponse {
  std::map<std::string, std::string> urls;
};

enum class StatusCode { OK, INVALID_ARGUMENT };

class AvatarService {
public:
  StatusCode GetAvatars(const GetAvatarsRequest &request, GetAvatarsResponse *response) {
#ifdef TWIN
    if (request.user_ids_size() > 64)
      return StatusCode::INVALID_ARGUMENT;
#endif
    std::mutex mu;
    std::vector<std::thread> fetchers;
    fetchers.reserve(request.user_ids().size());
    for (const auto &id : request.user_ids()) {
      fetchers.emplace_back([&mu, &id, response] {
        witness::task();
        std::string url = "https://cdn.example/" + id + ".png";
        std::lock_guard<std::mutex> lock(mu);
        response->urls.emplace(id, std::move(url));
      });
    }
    for (auto &f : fetchers)
      f.join();
    return StatusCode::OK;
  }
};

} // namespace profile

int main(int argc, char **argv) {
  profile::GetAvatarsRequest request;
  for (std::size_t i = witness::size(argc, argv); i-- > 0;)
    request.user_ids_.push_back("u" + std::to_string(i));
  profile::GetAvatarsResponse response;
  profile::AvatarService().GetAvatars(request, &response);
  return witness::report();
}
