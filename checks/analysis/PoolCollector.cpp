#include "checks/analysis/PoolCollector.h"

#include "checks/analysis/LiveCount.h"
#include "checks/analysis/PoolFix.h"
#include "checks/analysis/Source.h"

using namespace clang;

namespace fanout {
namespace {

/// One pool object with all that is said of it.
struct Group {
  const PoolRow *Pool = nullptr;
  PoolObject Object;
  std::vector<const PoolMention *> Mentions;
  PoolFacts Facts;

  bool isExact() const {
    return Object.isExact(
        llvm::any_of(Mentions, [](const PoolMention *M) { return M->Makes; }));
  }
};

std::vector<Group> groups(const std::vector<PoolMention> &Mentions) {
  std::vector<Group> All;
  std::map<std::pair<const PoolRow *, PoolObject>, size_t> Known;
  for (const PoolMention &Mention : Mentions) {
    if (Mention.What == PoolMention::Feeds)
      continue;
    auto [At, New] =
        Known.try_emplace({Mention.Pool, Mention.Object}, All.size());
    if (New)
      All.push_back({Mention.Pool, Mention.Object, {}, {}});
    All[At->second].Mentions.push_back(&Mention);
  }
  return All;
}

void describe(Group &G) {
  PoolFacts &Facts = G.Facts;
  Facts.Product = G.Pool->Name;
  Facts.Object = G.Object.text();
  Facts.Function = G.Mentions.front()->Setting.Function;
  Facts.Default = G.Pool->Default;
  Facts.ReportCreated = G.Pool->ReportCreated;
  Facts.Serves = G.Pool->Serves;
  Facts.Why = G.Pool->Why;
  Facts.Remedy = G.Pool->Remedy;
  for (const KnobRow &Knob : G.Pool->Knobs)
    if (Knob.Bounds == KnobClass::Active &&
        !llvm::is_contained(Facts.ActiveKnobs, Knob.Name))
      Facts.ActiveKnobs.push_back(Knob.Name);
  for (const PoolMention *Mention : G.Mentions) {
    if (Mention->What == PoolMention::Sets)
      Facts.Knobs.push_back(Mention->Setting);
    if (Mention->What == PoolMention::Creates && !Facts.Created.valid())
      Facts.Created = Mention->Setting.Where;
    Facts.Escapes |= Mention->What == PoolMention::UnseenText;
  }
}

/// What code outside the translation unit may do to a pool.
class Escape {
public:
  explicit Escape(const Program &Source) : Source(Source) {}

  bool of(const Group &G) const {
    if (const auto *Field = dyn_cast_or_null<FieldDecl>(G.Object.Decl))
      if (hasUnseenMethods(dyn_cast<CXXRecordDecl>(Field->getParent())))
        return true;
    if (!G.Object.Decl)
      return false;
    if (const auto *Variable = dyn_cast<VarDecl>(G.Object.Decl))
      if (isCopied(Variable, G))
        return true;
    for (const auto &In : Source.bodies())
      for (const Expr *Node : In->expressions())
        if (handsOut(Node, *In, G))
          return true;
    return false;
  }

private:
  bool hasUnseenMethods(const CXXRecordDecl *Record) const {
    return Record && Record->hasDefinition() &&
           llvm::any_of(Record->getDefinition()->methods(),
                        [](const CXXMethodDecl *Method) {
                          return !Method->isImplicit() &&
                                 !Method->isDefaulted() &&
                                 !Method->isDeleted() &&
                                 !Method->isPureVirtual() &&
                                 !Method->isDefined();
                        });
  }

  /// True for a structure that begins with the settings of another one.
  bool isCopied(const VarDecl *Variable, const Group &G) const {
    const Expr *From = Variable->getInit();
    if (!From || isa<ParmVarDecl>(Variable) ||
        !Variable->getType()->isRecordType())
      return false;
    From = stripped(From);
    if (const auto *Copy = dyn_cast<CXXConstructExpr>(From);
        Copy && Copy->getConstructor()->isCopyOrMoveConstructor())
      From = stripped(Copy->getArg(0));
    if (isa<DeclRefExpr, MemberExpr>(From))
      return true;
    const auto *Made = dyn_cast<CallExpr>(From);
    return Made && !isa<CXXOperatorCallExpr>(Made) && Made->getDirectCallee() &&
           !isLibrary(Made->getDirectCallee(), G);
  }

  bool handsOut(const Expr *Node, const Body &In, const Group &G) const {
    std::optional<Call> C = asCall(Node);
    if (!C || !C->Callee || Source.body(C->Callee) ||
        C->Callee->isDefaulted() || isLibrary(C->Callee, G)) // a copy
      return false;
    return llvm::any_of(C->Args, [&](const Expr *Arg) {
      return poolObject(Arg, &In, nullptr) == G.Object;
    });
  }

  /// True for the functions of the pool's own library, and of all that is found
  /// on the system's include path.
  bool isLibrary(const FunctionDecl *Callee, const Group &G) const {
    const SourceManager &Sources = Source.context().getSourceManager();
    SourceLocation Loc = Sources.getExpansionLoc(Callee->getLocation());
    if (Loc.isInvalid() || Sources.isInSystemHeader(Loc))
      return true;
    std::string Name = qualifiedName(Callee);
    auto [Space, Rest] = StringRef(Name).split("::");
    for (const PoolMention *Mention : G.Mentions) {
      if (!Mention->Callee)
        continue;
      std::string Own = qualifiedName(Mention->Callee);
      if (!Rest.empty() && StringRef(Own).split("::").first == Space)
        return true;
      if (Sources.getFileID(Sources.getExpansionLoc(
              Mention->Callee->getLocation())) == Sources.getFileID(Loc))
        return true;
    }
    return false;
  }

  const Program &Source;
};

/// An active bound on another object that may be the same one.
bool isBoundedElsewhere(const Group &G, const std::vector<Group> &All) {
  return llvm::any_of(All, [&](const Group &Other) {
    return &Other != &G && Other.Pool == G.Pool &&
           (!G.isExact() || !Other.isExact()) &&
           llvm::any_of(Other.Facts.Knobs, isActiveBound);
  });
}

/// Pools to which work is handed only below a count of what is in flight.
llvm::DenseSet<const PoolRow *>
fedWithinBound(const Program &Source, const std::vector<PoolMention> &Mentions,
               const std::vector<FanoutSite> &Sites) {
  llvm::DenseMap<const PoolRow *, bool> AllBelow;
  std::optional<LiveCounters> Counters;
  for (const PoolMention &Mention : Mentions) {
    if (Mention.What != PoolMention::Feeds || !Mention.In)
      continue;
    if (!Counters)
      Counters.emplace(Source);
    bool Below = llvm::any_of(pathConditions(*Mention.In, Mention.Site),
                              [&](const PathCondition &C) {
                                return Counters->bound(C);
                              }) ||
                 llvm::any_of(Sites, [&](const FanoutSite &Site) {
                   return Site.Spawn == Mention.Setting.Where &&
                          Site.Result == Verdict::Bounded;
                 });
    auto [At, New] = AllBelow.try_emplace(Mention.Pool, Below);
    At->second &= Below;
  }
  llvm::DenseSet<const PoolRow *> Result;
  for (auto [Pool, Below] : AllBelow)
    if (Below)
      Result.insert(Pool);
  return Result;
}

const Location &firstLocation(const PoolFacts &Facts) {
  return Facts.Knobs.empty() ? Facts.Created : Facts.Knobs.front().Where;
}

/// A class derived from the library's pool that overrides nothing that bounds
/// it.
void collectDerived(const Program &Source, const PoolCatalog &Models,
                    std::vector<PoolFacts> &Found) {
  llvm::DenseSet<const CXXRecordDecl *> Seen;
  for (const auto &In : Source.bodies()) {
    const auto *Method = dyn_cast<CXXMethodDecl>(In->function());
    const CXXRecordDecl *Class = Method ? Method->getParent() : nullptr;
    if (!Class || !Seen.insert(Class->getCanonicalDecl()).second)
      continue;
    std::vector<const CXXRecordDecl *> Line{Class};
    for (size_t I = 0; I < Line.size() && Line.size() < 32; ++I)
      for (const CXXBaseSpecifier &Base : Line[I]->bases())
        if (const CXXRecordDecl *Parent = Base.getType()->getAsCXXRecordDecl();
            Parent && Parent->hasDefinition())
          Line.push_back(Parent->getDefinition());
    const PoolRow *Pool = nullptr;
    for (const CXXRecordDecl *Record : llvm::drop_begin(Line))
      if (!Pool)
        Pool = Models.base(qualifiedName(Record));
    if (!Pool)
      continue;
    PoolFacts Facts;
    Facts.Product = Pool->Name;
    Facts.Object = Class->getNameAsString();
    Facts.Function = qualifiedName(Class);
    Facts.Created = locate(Source.context(), Class->getLocation());
    Facts.Default = Pool->Default;
    Facts.ReportCreated = true;
    Facts.Why = Pool->Why;
    Facts.Remedy = Pool->Remedy;
    Facts.BoundedElsewhere =
        llvm::any_of(Line, [&](const CXXRecordDecl *Record) {
          return qualifiedName(Record) != Pool->Base &&
                 llvm::any_of(Record->methods(), [&](const CXXMethodDecl *M) {
                   return M->getIdentifier() &&
                          llvm::is_contained(Pool->Overrides, M->getName());
                 });
        });
    Found.push_back(std::move(Facts));
  }
}

} // namespace

bool isActiveBound(const KnobSetting &Setting) {
  return Setting.Bounds == KnobClass::Active && !Setting.ByDefault &&
         (Setting.Value.What == KnobValue::Integer ||
          Setting.Value.What == KnobValue::Configured);
}

void collectPools(const Program &Source, const PoolCatalog &Models,
                  TranslationUnitFacts &Facts,
                  const llvm::DenseSet<const Body *> &Without) {
  const std::vector<PoolMention> Mentions =
      poolMentions(Source, Models, Without);
  std::vector<Group> All = groups(Mentions);
  llvm::for_each(All, describe);
  const auto FedWithin = fedWithinBound(Source, Mentions, Facts.Sites);
  const Escape Escapes(Source);
  std::vector<PoolFacts> Found;
  for (Group &G : All) {
    G.Facts.BoundedElsewhere = isBoundedElsewhere(G, All);
    G.Facts.FedWithinBound = FedWithin.contains(G.Pool);
    bool Bounded = llvm::any_of(G.Facts.Knobs, isActiveBound);
    G.Facts.Escapes = G.Facts.Escapes || (!Bounded && Escapes.of(G));
  }
  for (Group &G : All) {
    G.Facts.Fix = statementFix(*G.Pool, G.Mentions, Source.context());
    Found.push_back(std::move(G.Facts));
  }
  collectDerived(Source, Models, Found);
  auto Order = [](const PoolFacts &F) {
    return std::tie(firstLocation(F), F.Product, F.Object);
  };
  llvm::sort(Found, [&](const PoolFacts &A, const PoolFacts &B) {
    return Order(A) < Order(B);
  });
  // one object in each instantiation of a template is one in the source
  auto Same = [](const PoolFacts &A, const PoolFacts &B) {
    return A.Product == B.Product && firstLocation(A) == firstLocation(B);
  };
  for (size_t I = 1; I < Found.size(); ++I)
    if (Same(Found[I - 1], Found[I]) && Found[I - 1].Fix != Found[I].Fix)
      Found[I - 1].Fix = Found[I].Fix = {};
  Found.erase(std::unique(Found.begin(), Found.end(), Same), Found.end());
  Facts.Pools.insert(Facts.Pools.end(), std::make_move_iterator(Found.begin()),
                     std::make_move_iterator(Found.end()));
}

} // namespace fanout
