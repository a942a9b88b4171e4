// rule: fanout-blocking-log-in-task
// differs: which sampling macro is used
// A: silent | only the first ten failures are written
// B: silent | every thousandth failure is written
// packages: libglog
#include <glog/logging.h>

#include <future>
#include <string>
#include <vector>

namespace roster {

struct Contact {
  std::string Jid;
  std::string Display;
};

class Directory {
public:
  virtual ~Directory() = default;
  virtual bool upsert(const Contact &C) = 0;
};

static bool sync(Directory &To, const Contact &C) {
  if (To.upsert(C))
    return true;
#ifdef TWIN
  LOG_EVERY_N(WARNING, 1000) << "contact " << C.Jid << " not stored, " << google::COUNTER << " so far";
#else
  LOG_FIRST_N(WARNING, 10) << "contact " << C.Jid << " not stored";
#endif
  return false;
}

size_t syncAll(Directory &To, const std::vector<Contact> &Contacts) {
  std::vector<std::future<bool>> Stored;
  for (const Contact &C : Contacts)
    Stored.push_back(std::async(std::launch::async, &sync, std::ref(To), std::cref(C)));
  size_t Count = 0;
  for (std::future<bool> &S : Stored)
    Count += S.get() ? 1 : 0;
  return Count;
}

} // namespace roster
