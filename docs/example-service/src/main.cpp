// Serves one synthetic batch through every handler and prints how many lookups
// each had under way at once.
//
//   post-service [KEYS [HOST [PORT]]]     default: 1000 localhost 11211

#include "PostService.h"

#include <cstdio>
#include <cstdlib>
#include <unistd.h>

namespace {

/// Keys that no earlier run has put into the cache.
std::vector<std::string> freshKeys(const char *Kind, size_t Count) {
  std::vector<std::string> Keys;
  for (size_t I = 0; I < Count; ++I)
    Keys.push_back(std::string(Kind) + "/" + std::to_string(getpid()) + "/" +
                   std::to_string(I));
  return Keys;
}

template <typename Handler, typename Request>
void serve(const char *Name, PostService &Service, Store &Records,
           Handler Handle, const Request &Batch) {
  Response Reply;
  Status Result = (Service.*Handle)(Batch, Reply);
  std::printf("%-14s %-16s %6zu records, at most %u lookups at once\n", Name,
              Result == Status::Ok ? "ok" : "InvalidArgument",
              Reply.Records.size(), Records.takePeak());
}

void serveAll(PostService &Service, Store &Records, size_t Count) {
  serve("GetPosts", Service, Records, &PostService::getPosts,
        GetPostsRequest{freshKeys("posts", Count)});
  serve("GetThread", Service, Records, &PostService::getThread,
        GetThreadRequest{freshKeys("thread", Count)});
  serve("GetFeed", Service, Records, &PostService::getFeed,
        GetFeedRequest{freshKeys("feed", Count)});
  serve("GetProfiles", Service, Records, &PostService::getProfiles,
        GetProfilesRequest{freshKeys("profiles", Count)});
  serve("GetLikes", Service, Records, &PostService::getLikes,
        GetLikesRequest{freshKeys("likes", Count)});
  serve("GetPostRecord", Service, Records, &PostService::getPostRecord,
        GetPostRecordRequest{freshKeys("record", Count)});
}

} // namespace

int main(int Argc, char **Argv) {
  size_t Count = Argc > 1 ? std::strtoul(Argv[1], nullptr, 10) : 1000;
  std::string Host = Argc > 2 ? Argv[2] : "localhost";
  unsigned Port = Argc > 3 ? std::strtoul(Argv[3], nullptr, 10) : 11211;

  Cache Front(Host, Port, MaxInFlight);
  if (!Front.reachable())
    std::printf("no memcached at %s:%u: every lookup goes to the database "
                "(to start one: memcached -d -u nobody)\n",
                Host.c_str(), Port);
  Store Records(Front);
  PostService Service(Records);
  serveAll(Service, Records, Count);
}
