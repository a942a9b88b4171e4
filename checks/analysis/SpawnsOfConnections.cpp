// Connections that are opened without waiting for them. See Spawns.h.

#include "checks/analysis/Spawns.h"

#include "checks/analysis/Limits.h"
#include "checks/analysis/Operations.h"

using namespace clang;

namespace fanout {

/// connect() of a socket that does not block starts a connection and goes on.
void SpawnFinder::addUnblocked(const Call &C, const FunctionRow &Row,
                               const Body &In,
                               std::vector<SpawnEvent> &Out) const {
  const Expr *Object = C.at(Row.Object);
  AccessPath Socket = Object ? accessPath(Object) : AccessPath{};
  if (!Socket)
    return;
  bool Unblocked = llvm::any_of(
      OperationCollector(All).collect(In), [&](const Operation &Op) {
        return Op.Means == Role::Unblock && sameWork(Op.Object, Socket);
      });
  if (!Unblocked)
    return;
  SpawnEvent Event;
  Event.At = Event.Origin = C.Site;
  Event.OriginBody = &In;
  Event.Row = &Row;
  Event.Starts = Work::Connection;
  Event.Library = libraryName(Row);
  Event.Group = Socket;
  Out.push_back(std::move(Event));
}

} // namespace fanout
