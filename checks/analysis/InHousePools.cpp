#include "checks/analysis/InHousePools.h"

#include "checks/analysis/ConnectionTypes.h"
#include "checks/analysis/GrowthBound.h"
#include "checks/analysis/IdleList.h"
#include "checks/analysis/InHouseKnobs.h"
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
      : All(All), Source(All.program()), Context(Source.context()),
        Idle(Source, Models), Types(All, Models), Releases(Source, Idle),
        Growth(Source, Idle) {}

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

private:
  std::optional<Found> acquire(const Body &In, const ValueDecl *List,
                               const ReleaseCap &Drops) const {
    if (!Idle.takes(In, List) || Idle.fills(In, List))
      return std::nullopt;
    for (const Expr *Node : In.expressions()) {
      std::string Opens;
      const Location *Hidden = nullptr;
      if (!creates(Node, In, List, Opens, Hidden))
        continue;
      const Expr *Asks = idleCheck(Node, In, List);
      if (!Asks)
        continue;
      InHousePool Pool;
      Pool.Idle = qualifiedName(List);
      Pool.Element = List->getType().getAsString(Context.getPrintingPolicy());
      Pool.Acquires = qualifiedName(In.function());
      Pool.Opens = Opens;
      Pool.Acquire = locate(Context, Node->getSourceRange());
      if (Hidden)
        Pool.Hidden = *Hidden;
      Pool.IdleCheck = locate(Context, Asks->getSourceRange());
      std::vector<Hold> Holds = Growth.holds(Node, In, List);
      if (!Holds.empty())
        Pool.Bounded = Holds.front().Says;
      return Found{std::move(Pool),
                   inHouseKnobs(Source, In, Node, Drops, Holds)};
    }
    return std::nullopt;
  }

  /// True if `Node` makes a new element that is a connection.
  bool creates(const Expr *Node, const Body &In, const ValueDecl *List,
               std::string &Opens, const Location *&Hidden) const {
    std::optional<Call> C = asCall(Node);
    if (!C && !isa<CXXNewExpr>(Node))
      return false;
    if (C && !mayCreate(*C, In, List))
      return false;
    const Location Here = locate(Context, Node->getSourceRange());
    for (const TaskAction &Action : All.of(&In).Actions)
      if (Action.What == TaskAction::OpensConnection && Action.Where == Here) {
        Opens = Action.Name + "()";
        Hidden = &Action.Hidden;
        return true;
      }
    Opens = Types.why(Node->getType(), /*Pointed=*/!isConstructionSeen(Node));
    return !Opens.empty() && isElement(Node->getType(), List);
  }

  /// std::make_unique and its like.
  static bool isMake(const FunctionDecl *Callee) {
    return Callee && isInStd(Callee) && Callee->getIdentifier() &&
           Callee->getName().starts_with("make_");
  }

  /// True if the constructor that `Node` calls is no other code than what is
  /// seen: it opens what its summary says, and nothing that it points to.
  static bool isConstructionSeen(const Expr *Node) {
    if (const auto *Call = dyn_cast<CallExpr>(Node);
        Call && !isMake(Call->getDirectCallee()))
      return false;
    Records Made = recordsIn(Node->getType());
    const RecordDecl *Known =
        Made.empty() ? nullptr : Made.front()->getDefinition();
    const auto *Class = dyn_cast_or_null<CXXRecordDecl>(Known);
    return Known && (!Class || llvm::all_of(Class->ctors(), [](const auto *C) {
             return C->isImplicit() || C->isDefaulted() || C->isDefined();
           }));
  }

  bool mayCreate(const Call &C, const Body &In, const ValueDecl *List) const {
    if (const Body *Callee = Source.body(C.Callee);
        Callee && Idle.takes(*Callee, List))
      return false;
    if (C.Callee && isInStd(C.Callee) && !isCallOfFunctor(C))
      return isMake(C.Callee) && !Idle.comesFrom(C.Site, In, List);
    if (C.Object && isElement(C.Object->getType(), List) && !isCallOfFunctor(C))
      return isa<CXXMemberCallExpr>(C.Site) &&
             !isElement(C.Site->getType(), List) &&
             !Idle.comesFrom(C.Object, In, List);
    return llvm::none_of(C.Args, [&](const Expr *Arg) {
      QualType Type = Arg->getType();
      bool WritesIt = // create(&c)
          Type->isPointerType() && Type->getPointeeType()->isPointerType();
      return !WritesIt && isElement(Type, List);
    });
  }

  static bool isCallOfFunctor(const Call &C) {
    const auto *Operator = dyn_cast<CXXOperatorCallExpr>(C.Site);
    return Operator && Operator->getOperator() == OO_Call;
  }

  static bool derives(const RecordDecl *Class, const RecordDecl *From) {
    const auto *A = dyn_cast<CXXRecordDecl>(Class),
               *B = dyn_cast<CXXRecordDecl>(From);
    return A && B && A->hasDefinition() && B->hasDefinition() &&
           A->isDerivedFrom(B);
  }

  /// True for what the list holds, and for connections that are members of it.
  bool isElement(QualType Type, const ValueDecl *List) const {
    Records Held = recordsIn(List->getType());
    for (const RecordDecl *Entry : recordsIn(List->getType()))
      if (const RecordDecl *Known = Entry->getDefinition())
        for (const FieldDecl *Field : Known->fields())
          if (!Types.why(Field->getType()).empty())
            Held.append(recordsIn(Field->getType()));
    return llvm::any_of(recordsIn(Type), [&](const RecordDecl *R) {
      return llvm::any_of(
          Held, [&](const RecordDecl *H) { return R == H || derives(R, H); });
    });
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

  const Summaries &All;
  const Program &Source;
  const ASTContext &Context;
  IdleLists Idle;
  ConnectionTypes Types;
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
