#include "PostService.h"

#include <atomic>
#include <deque>
#include <future>
#include <thread>

// Limited by a guard: a larger batch is refused before the first thread starts.
Status PostService::getFeed(const GetFeedRequest &Request, Response &Reply) {
  if (Request.Uris.size() > MaxBatch)
    return Status::InvalidArgument;
  Reply.Records.resize(Request.Uris.size());
  std::vector<std::jthread> Lookups;
  for (size_t I = 0; I < Request.Uris.size(); ++I)
    Lookups.emplace_back(
        [&, I] { Reply.Records[I] = Records.lookup(Request.Uris[I]); });
  return Status::Ok;
}

// Limited by a window: when it is full, the oldest lookup must end first.
Status PostService::getProfiles(const GetProfilesRequest &Request,
                                Response &Reply) {
  std::deque<std::future<std::string>> Window;
  auto takeOldest = [&] {
    Reply.Records.push_back(Window.front().get());
    Window.pop_front();
  };
  for (const std::string &Did : Request.Dids) {
    if (Window.size() >= MaxInFlight)
      takeOldest();
    Window.push_back(
        std::async(std::launch::async, [&] { return Records.lookup(Did); }));
  }
  while (!Window.empty())
    takeOldest();
  return Status::Ok;
}

// Limited by a fixed team: the workers share the batch, whatever its length.
Status PostService::getLikes(const GetLikesRequest &Request, Response &Reply) {
  Reply.Records.resize(Request.Uris.size());
  std::atomic<size_t> Next = 0;
  std::vector<std::jthread> Team;
  for (size_t Worker = 0; Worker < MaxInFlight; ++Worker)
    Team.emplace_back([&] {
      for (size_t I = Next++; I < Request.Uris.size(); I = Next++)
        Reply.Records[I] = Records.lookup(Request.Uris[I]);
    });
  return Status::Ok;
}
