// The requests and responses of the service, as a code generator would emit
// them. Every repeated field has the length that the client chose.

#ifndef POST_SERVICE_MESSAGES_H
#define POST_SERVICE_MESSAGES_H

#include <string>
#include <vector>

enum class Status { Ok, InvalidArgument };

struct GetPostRecordRequest {
  std::vector<std::string> Uris;
};
struct GetPostsRequest {
  std::vector<std::string> Uris;
};
struct GetThreadRequest {
  std::vector<std::string> Replies;
};
struct GetFeedRequest {
  std::vector<std::string> Uris;
};
struct GetProfilesRequest {
  std::vector<std::string> Dids;
};
struct GetLikesRequest {
  std::vector<std::string> Uris;
};

/// One record for each key of the request, in its order.
struct Response {
  std::vector<std::string> Records;
};

#endif
