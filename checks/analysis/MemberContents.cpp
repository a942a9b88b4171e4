// What fills a member, and what keeps it small. See LocalContents.h.

#include "checks/analysis/Guards.h"
#include "checks/analysis/LocalContents.h"

using namespace clang;

namespace fanout {

constexpr unsigned MostUsers = 16;

std::optional<Size> LocalContents::filled(const FieldDecl *Member,
                                          const AccessPath &Object) {
  std::optional<Size> Total;
  auto Add = [&](const Size &One) {
    Total = Total ? larger(*Total, One) : One;
  };
  for (const Body *User : P.users(Member).take_front(MostUsers)) {
    std::optional<Size> Once = isa<CXXConstructorDecl>(User->function())
                                   ? std::nullopt
                                   : added(Member, *User);
    if (!Once)
      continue;
    Add(*Once);
    for (const CallSite &Caller :
         P.callers(User->function()).take_front(MostUsers)) {
      std::optional<Call> C = asCall(Caller.Site);
      AccessPath On = C && C->Object ? accessPath(C->Object) : AccessPath{};
      if (Object && On && On != Object)
        continue; // another object of the class
      for (const Stmt *Loop : Caller.In->loops(Caller.Site))
        Add(guarded(S.ofLoop(Loop, *Caller.In), Caller.Site, *Caller.In));
    }
  }
  return Total;
}

/// True if only methods that are seen here can change the member.
static bool isKeptByClass(const FieldDecl *Member, const Program &P) {
  const auto *Class = dyn_cast<CXXRecordDecl>(Member->getParent());
  if (!Class || Member->getAccess() != AS_private || Class->hasFriends())
    return false;
  return llvm::all_of(Class->methods(), [&](const CXXMethodDecl *Method) {
    return Method->isImplicit() || Method->isDeleted() ||
           Method->isDefaulted() || Method->isConst() || P.body(Method);
  });
}

std::optional<Size> LocalContents::keptSmall(const FieldDecl *Member) {
  if (S.Depth > 12 || P.users(Member).size() > MostUsers ||
      !isKeptByClass(Member, P))
    return std::nullopt;
  std::optional<Size> Most;
  for (const Body *User : P.users(Member)) {
    bool Grows = false;
    for (const Expr *E : User->expressions()) {
      std::optional<Call> C = asCall(E);
      if (!C || !C->Object || accessPath(C->Object) != AccessPath{Member, ""})
        continue;
      ContainerOp Does = containerOp(C->Callee);
      if (Does == ContainerOp::Query || Does == ContainerOp::Remove)
        continue;
      auto Guard = Does == ContainerOp::Add
                       ? Guards(S, P).find(AccessPath{Member, ""}, E, *User)
                       : std::nullopt;
      if (!Guard)
        return std::nullopt;
      Grows = true;
      Most = Most ? larger(*Most, Guard->Bound) : Guard->Bound;
    }
    if (!Grows && added(Member, *User))
      return std::nullopt; // in another way
  }
  return Most;
}

Size LocalContents::ofMember(const AccessPath &Path, const Expr *Node,
                             const Body &In) {
  const auto *Member = cast<FieldDecl>(Path.Root);
  AccessPath Whole = Path.container();
  std::optional<Size> Given = givenToConstructor(Member);
  if (Given && Given->outside())
    return {Origin::Input, std::nullopt, Whole, Node, ""};
  if (Whole.Steps.empty())
    if (std::optional<Size> Small = keptSmall(Member))
      return {Small->From, Small->Value, Whole, Node, ""};
  std::optional<Size> Here = added(Member, In);
  if (Here && Here->outside())
    return *Here;
  // a queue: filled from what methods are given and emptied again
  bool Drained =
      llvm::any_of(P.users(Member).take_front(MostUsers),
                   [&](const Body *User) { return drains(Member, *User); });
  std::optional<Size> Filled = Drained ? filled(Member, {}) : std::nullopt;
  if (!Filled || !Filled->outside())
    return {Origin::Unknown, std::nullopt, Whole, Node,
            "a member that lives longer than the call"};
  Filled->Counter = Whole;
  return *Filled;
}

} // namespace fanout
