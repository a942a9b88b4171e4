// spawn: boost::thread
// loop: for over a cursor
// origin: database rows
// distance: same function
// differs: when the group is joined
// A: unbounded Y1 | limiter: none | waits: after the loop
// B: bounded N6 | limiter: chunks | waits: after every ten deeds
// witness: runnable
// libraries: -lboost_thread
#include "witness.h"
#include <boost/thread.hpp>
#include <memory>
#include <optional>
#include <string>

struct Deed {
  long Parcel;
  std::string Owner;
};

class DeedCursor {
public:
  explicit DeedCursor(long Rows) : Rows(Rows) {}
  std::optional<Deed> fetch() {
    if (Row >= Rows)
      return std::nullopt;
    return Deed{Row++, "Muster"};
  }

private:
  long Row = 0, Rows;
};

class ExtractService {
public:
  void certify(DeedCursor &Cursor);
  long issued() const { return Issued; }

private:
  static constexpr unsigned Signers = 10;
  void sign(const Deed &D);
  boost::mutex Lock;
  long Issued = 0;
};

void ExtractService::sign(const Deed &D) {
  witness::task();
  boost::lock_guard<boost::mutex> Guard(Lock);
  if (!D.Owner.empty())
    ++Issued;
}

void ExtractService::certify(DeedCursor &Cursor) {
  auto Group = std::make_unique<boost::thread_group>();
  unsigned Started = 0;
  for (auto D = Cursor.fetch(); D; D = Cursor.fetch()) {
    Group->create_thread([this, Row = *D] { sign(Row); });
    ++Started;
#ifdef TWIN
    if (Started % Signers == 0) {
      Group->join_all();
      Group = std::make_unique<boost::thread_group>();
    }
#endif
  }
  Group->join_all();
}

int main(int argc, char **argv) {
  DeedCursor Cursor(static_cast<long>(witness::size(argc, argv)));
  ExtractService Service;
  Service.certify(Cursor);
  return witness::report();
}
