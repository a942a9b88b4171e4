#include "PostService.h"

#include <algorithm>
#include <latch>
#include <thread>

// Limited by a semaphore: a slot is taken before the thread starts. The slots
// belong to the service, so they bound all requests of this handler together.
Status PostService::getPosts(const GetPostsRequest &Request, Response &Reply) {
  Reply.Records.resize(Request.Uris.size());
  std::latch Done(Request.Uris.size());
  for (size_t I = 0; I < Request.Uris.size(); ++I) {
    Slots.acquire();
    std::thread([&, I] {
      Reply.Records[I] = Records.lookup(Request.Uris[I]);
      Slots.release();
      Done.count_down();
    }).detach();
  }
  Done.wait();
  return Status::Ok;
}

// Limited by chunks: the threads of one chunk join before the next begins.
Status PostService::getThread(const GetThreadRequest &Request,
                              Response &Reply) {
  const std::vector<std::string> &Keys = Request.Replies;
  Reply.Records.resize(Keys.size());
  for (size_t Begin = 0; Begin < Keys.size(); Begin += MaxInFlight) {
    size_t End = std::min(Begin + MaxInFlight, Keys.size());
    std::vector<std::jthread> Chunk;
    for (size_t I = Begin; I < End; ++I)
      Chunk.emplace_back(
          [&, I] { Reply.Records[I] = Records.lookup(Keys[I]); });
  }
  return Status::Ok;
}

Status PostService::getPostRecord(const GetPostRecordRequest &Request,
                                  Response &Reply) {
  Reply.Records.resize(Request.Uris.size());
  std::vector<std::jthread> Lookups;
  for (size_t I = 0; I < Request.Uris.size(); ++I)
    Lookups.emplace_back(
        [&, I] { Reply.Records[I] = Records.lookup(Request.Uris[I]); });
  return Status::Ok;
}
