// The handlers. Each gets a batch of keys and looks every one of them up; each
// bounds its lookups in another way, but for one.

#ifndef POST_SERVICE_POSTSERVICE_H
#define POST_SERVICE_POSTSERVICE_H

#include "Messages.h"
#include "Store.h"

#include <cstddef>
#include <semaphore>

/// Lookups that one handler may have under way.
inline constexpr size_t MaxInFlight = 32;

/// Keys in a request of a handler that takes no larger batch.
inline constexpr size_t MaxBatch = 50;

class PostService {
public:
  explicit PostService(Store &Records) : Records(Records) {}

  Status getPosts(const GetPostsRequest &Request, Response &Reply);
  Status getThread(const GetThreadRequest &Request, Response &Reply);
  Status getPostRecord(const GetPostRecordRequest &Request, Response &Reply);

  Status getFeed(const GetFeedRequest &Request, Response &Reply);
  Status getProfiles(const GetProfilesRequest &Request, Response &Reply);
  Status getLikes(const GetLikesRequest &Request, Response &Reply);

private:
  Store &Records;
  std::counting_semaphore<MaxInFlight> Slots{MaxInFlight};
};

#endif
