// spawn: std::async
// loop: index
// origin: request field
// waits: get after the loop
// distance: same function
// differs: whether the status is looked at
// A: unbounded Y4 | limiter: a check whose status is dropped
// B: bounded N7 | limiter: a check whose status is returned
// witness: runnable
#include "witness.h"
#include <future>
#include <optional>
#include <string>
#include <vector>

class Status {
public:
  Status() = default;
  explicit Status(std::string message) : message_(std::move(message)) {}
  bool ok() const { return !message_; }
  const std::string &message() const { return *message_; }

private:
  std::optional<std::string> message_;
};

struct InviteRequest {
  std::string event;
  std::vector<std::string> guests;
};

static Status Validate(const InviteRequest &request) {
  if (request.event.empty())
    return Status("no event");
  if (request.guests.size() > 40)
    return Status("at most 40 guests");
  return Status();
}

static bool SendInvitation(const std::string &event, const std::string &guest) {
  witness::task();
  return guest.find('@') != std::string::npos && !event.empty();
}

Status Invite(const InviteRequest &request) {
#ifdef TWIN
  if (Status status = Validate(request); !status.ok())
    return status;
#else
  (void)Validate(request);
#endif
  std::vector<std::future<bool>> sent(request.guests.size());
  for (size_t i = 0; i < request.guests.size(); ++i)
    sent[i] = std::async(std::launch::async, SendInvitation, request.event, request.guests[i]);
  for (auto &s : sent)
    if (!s.get())
      return Status("bad address");
  return Status();
}

int main(int argc, char **argv) {
  InviteRequest request{"picnic", std::vector<std::string>(witness::size(argc, argv), "eve@example.org")};
  Status status = Invite(request);
  if (!status.ok())
    fprintf(stderr, "%s\n", status.message().c_str());
  return witness::report();
}
