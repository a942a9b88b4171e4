#include "checks/analysis/InHousePools.h"

#include "checks/analysis/BusyConnections.h"
#include "checks/analysis/GrowthBound.h"
#include "checks/analysis/IdleList.h"
#include "checks/analysis/InHouseKnobs.h"
#include "checks/analysis/NewConnection.h"
#include "checks/analysis/PoolCollector.h"
#include "checks/analysis/ReleaseCap.h"
#include "checks/analysis/Source.h"

using namespace clang;

namespace fanout {
namespace {

/// A pool, and its knobs if it is configured by any.
struct Found {
  InHousePool Pool;
  std::optional<InHouseKnobs> Knobs;
};

class Finder {
public:
  Finder(const Summaries &All, const PoolCatalog &Models)
      : Source(All.program()), Context(Source.context()), Idle(Source, Models),
        Makers(All, Models), Releases(Source, Idle), Growth(Source, Idle) {}

  void find(const ValueDecl *List, std::vector<Found> &All) const {
    const ReleaseCap Drops = Releases.of(List);
    if (!Drops.Test)
      return;
    for (const auto &In : Source.bodies())
      if (std::optional<Found> One = acquire(*In, List, Drops)) {
        One->Pool.ReleaseCap = locate(Context, Drops.Test->getSourceRange());
        One->Pool.Cap = sourceText(Context, Drops.Test);
        One->Pool.Releases = qualifiedName(Drops.In->function());
        All.push_back(std::move(*One));
      }
  }

  ArrayRef<const ValueDecl *> lists() const { return Idle.lists(); }

  std::vector<InHousePool> marked() const {
    return BusyConnections(Source, Makers, Growth).pools();
  }

private:
  std::optional<Found> acquire(const Body &In, const ValueDecl *List,
                               const ReleaseCap &Drops) const {
    if (!Idle.takes(In, List) || Idle.fills(In, List))
      return std::nullopt;
    const PoolElements Elements = elements(In, List);
    for (const Expr *Node : In.expressions()) {
      std::optional<NewConnection> New = Makers.madeBy(Node, In, Elements);
      if (!New)
        continue;
      const Expr *Asks = idleCheck(Node, In, List);
      if (!Asks)
        continue;
      InHousePool Pool;
      Pool.Idle = qualifiedName(List);
      Pool.Element = List->getType().getAsString(Context.getPrintingPolicy());
      Pool.Acquires = qualifiedName(In.function());
      Pool.Opens = New->By;
      Pool.Acquire = locate(Context, Node->getSourceRange());
      Pool.Hidden = New->Hidden;
      Pool.IdleCheck = locate(Context, Asks->getSourceRange());
      std::vector<Hold> Holds = Growth.holds(Node, In, List);
      if (!Holds.empty())
        Pool.Bounded = Holds.front().Says;
      return Found{std::move(Pool),
                   inHouseKnobs(Source, In, Node, Drops, Holds)};
    }
    return std::nullopt;
  }

  PoolElements elements(const Body &In, const ValueDecl *List) const {
    return {
        Makers.heldIn(List->getType()),
        [&In, List, this](const Expr *Node) {
          return Idle.comesFrom(Node, In, List);
        },
        [List, this](const Body &Callee) { return Idle.takes(Callee, List); }};
  }

  /// The condition under which `Create` runs because the list has no element.
  const Expr *idleCheck(const Expr *Create, const Body &In,
                        const ValueDecl *List) const {
    if (const Expr *Asks = outermostCheck(Create, In, List))
      return Asks;
    for (const Stmt *Up = Create; Up; Up = In.parent(Up))
      if (const auto *Block = dyn_cast_or_null<CompoundStmt>(In.parent(Up)))
        for (const Stmt *Before : Block->body()) {
          if (Before == Up)
            break;
          if (const Expr *Asks = leavesWithElement(Before, In, List))
            return Asks;
        }
    return nullptr;
  }

  const Expr *outermostCheck(const Stmt *Node, const Body &In,
                             const ValueDecl *List) const {
    for (const PathCondition &Path : llvm::reverse(pathConditions(In, Node)))
      if (Path.Condition && Idle.comesFrom(Path.Condition, In, List))
        return Path.Condition;
    return nullptr;
  }

  /// True if what is returned comes from the list, or if an element is taken
  /// from it just before.
  bool handsOut(const ReturnStmt &Return, const Body &In,
                const ValueDecl *List) const {
    if (Return.getRetValue() && Idle.comesFrom(Return.getRetValue(), In, List))
      return true;
    const Stmt *Block = In.parent(&Return);
    return isa_and_nonnull<CompoundStmt>(Block) &&
           llvm::any_of(Idle.takings(In, List), [&](const Expr *Take) {
             return In.isWithin(Take, Block);
           });
  }

  /// The condition under which `Before` returns an element of the list.
  const Expr *leavesWithElement(const Stmt *Before, const Body &In,
                                const ValueDecl *List) const {
    SmallVector<const Stmt *, 8> Stack{Before};
    while (!Stack.empty()) {
      const Stmt *Node = Stack.pop_back_val();
      if (const auto *Return = dyn_cast<ReturnStmt>(Node);
          Return && handsOut(*Return, In, List))
        return outermostCheck(Return, In, List);
      if (!isa<LambdaExpr>(Node))
        for (const Stmt *Child : Node->children())
          if (Child)
            Stack.push_back(Child);
    }
    return nullptr;
  }

  const Program &Source;
  const ASTContext &Context;
  const IdleLists Idle;
  const NewConnections Makers;
  ReleaseCaps Releases;
  GrowthBound Growth;
};

/// A library's pool that bounds the connections of what this one hands out.
std::string boundBehind(const InHousePool &Pool,
                        const std::vector<PoolFacts> &Libraries) {
  for (const PoolFacts &Library : Libraries)
    if (llvm::any_of(Library.Knobs, isActiveBound) &&
        llvm::any_of(Library.Serves, [&](const std::string &Function) {
          return Pool.Opens == Function + "()";
        }))
      return "opens through a bounded " + Library.Product;
  return "";
}

} // namespace

/// Pools that the code configures by the members that they were found to ask.
static void collectConfigured(const Program &Source,
                              const std::vector<Found> &Pools,
                              TranslationUnitFacts &Facts) {
  PoolLibrary Own;
  llvm::DenseSet<const Body *> Setters;
  for (const Found &One : Pools)
    if (One.Knobs) {
      Own.Pools.push_back(One.Knobs->Row);
      Setters.insert(One.Knobs->Setters.begin(), One.Knobs->Setters.end());
    }
  if (Own.Pools.empty())
    return;
  TranslationUnitFacts Configured;
  collectPools(Source, PoolCatalog({std::move(Own)}), Configured, Setters);
  for (PoolFacts &Pool : Configured.Pools) {
    for (const KnobSetting &Knob : Pool.Knobs)
      if (Knob.ByDefault && Knob.Bounds == KnobClass::Active)
        Pool.Default = Knob.Value.What == KnobValue::Unlimited
                           ? ActiveDefault::Unlimited
                           : ActiveDefault::Bounded;
    Facts.Pools.push_back(std::move(Pool));
  }
}

void collectInHousePools(const Summaries &All, const PoolCatalog &Models,
                         TranslationUnitFacts &Facts) {
  const Finder Find(All, Models);
  std::vector<Found> Pools;
  for (const ValueDecl *List : Find.lists())
    Find.find(List, Pools);
  for (InHousePool &Pool : Find.marked())
    if (llvm::none_of(Pools, [&](const Found &Other) {
          return Other.Pool.Acquire == Pool.Acquire;
        }))
      Pools.push_back({std::move(Pool), std::nullopt});
  auto Place = [](const Found &F) {
    return std::tie(F.Pool.Acquire, F.Pool.Idle, F.Pool.ReleaseCap);
  };
  llvm::sort(Pools, [&](const Found &A, const Found &B) {
    return Place(A) < Place(B);
  });
  // one pool in each instantiation of a template is one in the source
  Pools.erase(std::unique(Pools.begin(), Pools.end(),
                          [](const Found &A, const Found &B) {
                            return A.Pool.Acquire == B.Pool.Acquire &&
                                   A.Pool.Idle == B.Pool.Idle;
                          }),
              Pools.end());
  for (Found &One : Pools) {
    if (One.Pool.Bounded.empty())
      One.Pool.Bounded = boundBehind(One.Pool, Facts.Pools);
    Facts.InHousePools.push_back(One.Pool);
  }
  collectConfigured(All.program(), Pools, Facts);
}

} // namespace fanout
