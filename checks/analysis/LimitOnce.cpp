// Work that is started once, behind a flag or an owner. See Limits.h.

#include "checks/analysis/Limits.h"

#include "checks/analysis/FlagWaits.h"
#include "checks/analysis/LimiterIdentity.h"

using namespace clang;

namespace fanout {

namespace {
/// `atomic_flag_test_and_set(&busy)`, `atomic_exchange(&busy, 1)`
struct Exchange {
  const Expr *Flag = nullptr;
  bool WhenEmpty = false; ///< what it tells if the flag was not set
};
} // namespace

static Exchange exchanged(const Expr *E) {
  E = stripped(E);
  if (const auto *Plain = dyn_cast<CallExpr>(E)) {
    const FunctionDecl *Callee = Plain->getDirectCallee();
    bool Builtin = Callee && Callee->getBuiltinID() && Plain->getNumArgs() > 1;
    StringRef Name = Builtin ? Callee->getName() : StringRef();
    return Name.starts_with("__sync_lock_test_and_set") ||
                   Name == "__atomic_test_and_set"
               ? Exchange{Plain->getArg(0), false}
               : Exchange{};
  }
  const auto *Atomic = dyn_cast<AtomicExpr>(E);
  if (!Atomic)
    return {};
  StringRef Name = Atomic->getOpAsString();
  if (Name.contains("compare_exchange"))
    return {Atomic->getPtr(), true};
  return Name.contains("exchange") || Name.contains("test_and_set")
             ? Exchange{Atomic->getPtr(), false}
             : Exchange{};
}

/// What is set: the target of an assignment, reset(), emplace(), exchange().
static const Expr *settingOf(const Expr *E) {
  static const StringRef Setters[] = {"reset", "emplace", "store", "exchange",
                                      "test_and_set"};
  if (const auto *Assign = dyn_cast<BinaryOperator>(E))
    return Assign->isAssignmentOp() ? Assign->getLHS() : nullptr;
  if (const auto *Operator = dyn_cast<CXXOperatorCallExpr>(E))
    return Operator->isAssignmentOp() ? Operator->getArg(0) : nullptr;
  if (const Expr *Flag = exchanged(E).Flag)
    return Flag;
  const auto *Method = dyn_cast<CXXMemberCallExpr>(E);
  bool Sets = Method && Method->getMethodDecl() &&
              Method->getMethodDecl()->getIdentifier() &&
              llvm::is_contained(Setters, Method->getMethodDecl()->getName());
  return Sets ? Method->getImplicitObjectArgument() : nullptr;
}

/// True if a function gets the flag itself and may set it.
static bool isHandedOut(const AccessPath &Flag, const Body &In) {
  return llvm::any_of(In.references(Flag.Root), [&](const DeclRefExpr *Ref) {
    const auto *Taker = dyn_cast_or_null<CallExpr>(In.parent(Ref));
    return Taker && !isa<CXXOperatorCallExpr>(Taker) &&
           llvm::is_contained(Taker->arguments(), Ref);
  });
}

namespace {
/// What a branch asks of a flag or an owner.
struct OnceQuestion {
  AccessPath Flag; ///< none if it asks something else
  const Expr *Asked = nullptr;
  bool WhenEmpty = false; ///< the value on the side where it is still empty
};
} // namespace

static OnceQuestion flagTest(const Branch &B, const Body &In,
                             ASTContext &Context) {
  const Expr *Asked = B.Condition;
  bool NullSide = false;
  if (const auto *Compare = dyn_cast<BinaryOperator>(stripped(Asked));
      Compare && Compare->isEqualityOp()) {
    if (!isNullPointer(Compare->getRHS(), Context))
      return {};
    Asked = Compare->getLHS();
    NullSide = Compare->getOpcode() == BO_EQ;
  }
  bool Exchanges = false;
  if (Exchange Tried = exchanged(Asked); Tried.Flag) {
    Exchanges = true;
    Asked = Tried.Flag;
    NullSide = Tried.WhenEmpty;
  }
  QualType Type = stripped(Asked)->getType().getNonReferenceType();
  bool Number = Type->isIntegerType() && !Type->isBooleanType();
  if ((Number && !Exchanges) || !B.knows(NullSide))
    return {};
  AccessPath Flag = accessPath(Asked);
  if (Flag && Type->isBooleanType() && isHandedOut(Flag, In))
    return {};
  return {Flag, Asked, NullSide};
}

std::vector<LimitFinder::FlagTest> LimitFinder::flagTests() const {
  llvm::DenseMap<const ValueDecl *,
                 SmallVector<std::pair<std::string, const Expr *>, 2>>
      Settings;
  for (const Expr *E : In.expressions())
    if (const Expr *Target = settingOf(E))
      if (AccessPath Path = accessPath(Target))
        Settings[Path.Root].push_back({Path.Steps, E});
  std::vector<FlagTest> Result;
  for (const Branch &B : In.branches()) {
    auto [Flag, Asked, NullSide] = flagTest(B, In, P.context());
    auto Known = Flag ? Settings.find(Flag.Root) : Settings.end();
    if (Known == Settings.end())
      continue;
    FlagTest Test{&B, Asked, Flag, B.edge(NullSide)};
    Cuts Behind;
    Behind.Edges.insert({B.Block, Test.Edge});
    bool Set = false;
    bool Always = llvm::all_of(Known->second, [&](const auto &Setting) {
      if (Setting.first != Test.Flag.Steps)
        return true;
      Set = true;
      std::optional<Point> Where = In.point(Setting.second);
      return Where && (stripped(B.Condition) == Setting.second ||
                       !In.reaches(In.entry(), *Where, Behind));
    });
    if (Set && Always)
      Result.push_back(std::move(Test));
  }
  return Result;
}

/// True if each round clears the flag again when its work has started, as one
/// does with a lock.
bool LimitFinder::isClearedBehind(const FlagTest &Test,
                                  const SpawnEvent &Event) const {
  std::optional<Point> Spawn = In.point(Event.At),
                       Asks = In.point(Test.At->Condition);
  Cuts Clears;
  for (const Expr *E : In.expressions())
    if (FlagValue Given = flagGiven(E, P.context());
        Given.Flag == Test.Flag && !Given.Is)
      Clears.add(In.point(E));
  return Spawn && Asks && !Clears.Points.empty() &&
         In.reaches(*Spawn, *Asks, {}) && !In.reaches(*Spawn, *Asks, Clears);
}

/// `if (!thread_) thread_ = …;`, `if (started) return; started = true;`:
/// happens once for the flag, however often it is asked for.
void LimitFinder::addOnce(const SpawnEvent &Event,
                          std::vector<Candidate> &Out) const {
  if (!Flags)
    Flags = flagTests();
  for (const FlagTest &Test : *Flags) {
    if (isClearedBehind(Test, Event))
      continue;
    Candidate C = make(Limiter::Counter, Test.At->Condition, Test.Flag);
    C.Once = true;
    if (!StringRef(Test.Flag.Steps).contains("[]"))
      C.Fact.Bound = 1;
    if (!isa<DeclRefExpr>(stripped(Test.Asked)))
      C.Keys = choosers(Test.Asked, In, P); // a flag for each element
    C.Places.Edges.insert({Test.At->Block, Test.Edge});
    Out.push_back(std::move(C));
  }
}

} // namespace fanout
