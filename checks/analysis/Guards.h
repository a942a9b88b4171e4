// Proofs that a size is small where it matters: "if (v.size() > kMax) return;".

#ifndef FANOUT_CHECKS_ANALYSIS_GUARDS_H
#define FANOUT_CHECKS_ANALYSIS_GUARDS_H

#include "checks/analysis/Sizes.h"

namespace fanout {

/// A proof that a size is bounded at a place.
struct SizeGuard {
  const clang::Expr *Written =
      nullptr; ///< the comparison, the helper's call, the resize
  Size Bound;
};

/// A comparison of a size with something, read as "Subject is at most Bound".
struct SizeComparison {
  const clang::Expr *Subject = nullptr;
  const clang::Expr *Bound = nullptr;
  bool WhenTrue = false; ///< holds on the true side of the branch
  bool Equality = false;
};

/// What a function that is asked about a size tells its caller.
struct HelperCheck {
  Size Bound;
  bool OnReturn = false; ///< that it returns at all means small
  bool Opaque = false;   ///< it answers with an object: a status
  /// What it answers where the size may be large; any other answer means small.
  llvm::SmallVector<int64_t, 4> Unproved;
};

/// A place that gives a variable a value; null: not a plain one.
struct Definition {
  Point At;
  const clang::Expr *Value = nullptr;
};
llvm::SmallVector<Definition, 4> definitions(const clang::VarDecl *Variable,
                                             const Body &In);

/// The value of a constant integer, enumerator or null pointer.
std::optional<int64_t> constantOf(const clang::Expr *Node,
                                  const clang::ASTContext &Context);

/// How deep helpers are asked.
inline constexpr unsigned MostHelpers = 3;

class Guards {
public:
  Guards(Sizes &S, const Program &P) : S(S), P(P) {}

  /// A guard that every path to `At` passes, if there is one. Also looks at the
  /// functions around a lambda and, for internal functions, at all callers.
  std::optional<SizeGuard> find(const AccessPath &Subject,
                                const clang::Stmt *At, const Body &In);
  /// A guard that each way through the body passes on which it does not return
  /// something else: nullopt, false, an error.
  std::optional<SizeGuard> whereAccepted(const AccessPath &Subject,
                                         const Body &In);
  /// A guard that every way through the body to its end passes.
  std::optional<SizeGuard> atExit(const AccessPath &Subject, const Body &In);
  /// The same for a size: its collection or the variable that holds the number.
  std::optional<SizeGuard> find(const Size &Of, const clang::Stmt *At,
                                const Body &In) {
    auto Found = find(Of.Subject, At, In);
    return Found || !Of.Counter ? Found : find(Of.Counter, At, In);
  }

  /// Both readings of a comparison: either side may be the size.
  llvm::SmallVector<SizeComparison, 2>
  comparisons(const clang::Expr *Condition) const;

private:
  /// Where the subject may become larger than what it was proved to be.
  struct Growth {
    Point At;
    bool Step = false; ///< by one: only a loop makes that much
  };
  /// Where a body proves that the size is small.
  struct Evidence {
    Cuts Small;
    llvm::SmallVector<Growth, 2> Grows;
    std::optional<SizeGuard> First; ///< to be told
    /// Where it is equal to another size.
    std::vector<
        std::pair<std::pair<const clang::CFGBlock *, unsigned>, AccessPath>>
        Equal;
    llvm::BitVector Unguarded; ///< blocks that can be entered past no proof
    void note(const clang::Expr *Written, const Size &Bound) {
      First = First ? First : std::optional(SizeGuard{Written, Bound});
    }
  };

  const Evidence &evidence(const AccessPath &Subject, const Body &In);
  std::optional<SizeGuard> inBody(const AccessPath &Subject,
                                  const clang::Stmt *At, const Body &In);
  /// The number beside a list that counts what is put into it. No path if the
  /// program counts it nowhere, or not each time.
  AccessPath countBeside(const AccessPath &Subject) const;
  std::optional<SizeGuard> ofEqual(const AccessPath &Subject,
                                   const clang::Stmt *At, const Body &In);
  void addBranches(const AccessPath &Subject, const Body &In, Evidence &Found);
  bool cutsDown(const AccessPath &Subject, const Branch &B,
                const Body &In) const;
  void addComparisons(const AccessPath &Subject, const Branch &B,
                      const Body &In, Evidence &Found);
  std::optional<Size> boundOf(const AccessPath &Subject,
                              const SizeComparison &C, const Body &In);
  void addHelperAnswer(const AccessPath &Subject, const Branch &B,
                       const Body &In, Evidence &Found);
  /// What the variable is set to, if some of it is what a helper answers.
  const std::vector<Definition> &answers(const clang::VarDecl *Variable,
                                         const Body &In);
  const clang::Expr *lastValue(const clang::VarDecl *Variable, const Branch &B,
                               const Body &In);
  std::optional<Call> askedHelper(const clang::Expr *Answer, const Branch &B,
                                  const Body &In);
  std::optional<Call> askedWhereLarge(const AccessPath &Subject,
                                      const clang::Expr *Answer,
                                      const Branch &B, const Body &In);
  /// The calls of helpers that get the variable to change it, and as which
  /// argument.
  using Handover = std::pair<Call, unsigned>;
  const std::vector<Handover> &handovers(const clang::VarDecl *Variable,
                                         const Body &In);
  std::optional<Size> provedUnlessSet(const AccessPath &Subject,
                                      const clang::ParmVarDecl *Output,
                                      const Body &Helper);
  void addOutput(const AccessPath &Subject, const clang::Expr *Asked,
                 const Branch &B, const Body &In, Evidence &Found);
  void addStatus(const AccessPath &Subject, const Branch &B, const Body &In,
                 Evidence &Found);
  void addSwitches(const AccessPath &Subject, const Body &In, Evidence &Found);
  void addStatements(const AccessPath &Subject, const Body &In,
                     Evidence &Found);
  /// True if the subject may be larger at the place than where it was proved.
  bool growsBehind(const Evidence &Found, Point At, const Body &In) const;
  std::optional<bool> addsTo(const AccessPath &Subject, const clang::Expr *E,
                             const Body &In) const;
  /// True for what a function has from its caller, not a copy of it.
  static bool isOfCaller(const AccessPath &Subject);
  bool growsUnasked(const Evidence &Found, const Body &In) const;
  std::optional<bool> growsInCallee(const AccessPath &Subject, const Call &C);
  std::optional<Size> resized(const AccessPath &Subject, const clang::Expr *E,
                              const Body &In);

  std::optional<Size> provedOfReturned(llvm::StringRef Steps, const Call &C);
  void addReturned(const AccessPath &Subject, const Body &In, Evidence &Found);
  std::optional<HelperCheck> helperCheck(const AccessPath &Subject,
                                         const Call &C);
  std::optional<HelperCheck> checkInside(const AccessPath &Subject,
                                         const Body &Helper, bool OfCaller);
  AccessPath seenBy(const Body &Helper, const AccessPath &Subject,
                    const Call &C, unsigned Parameter);
  std::optional<Size> proves(const AccessPath &Subject,
                             const clang::Expr *Condition, bool Value,
                             const Body &In);
  bool addChoice(const AccessPath &Subject,
                 const clang::ConditionalOperator *Choice, const Body &Helper,
                 HelperCheck &Answer);
  bool addUnproved(const AccessPath &Subject, const clang::Expr *Returned,
                   const Evidence &Inside, const Body &Helper,
                   HelperCheck &Answer);
  std::optional<llvm::SmallVector<int64_t, 4>>
  unprovedValues(const clang::Expr *Returned, const Evidence &Inside,
                 const Body &Helper) const;

  Sizes &S;
  const Program &P;
  unsigned Depth = 0;
  using Asked = std::pair<const Body *, const clang::VarDecl *>;
  llvm::DenseMap<Asked, std::vector<Definition>> Answers;
  llvm::DenseMap<Asked, std::vector<Handover>> Handovers;
  std::map<
      std::tuple<const Body *, const clang::ValueDecl *, std::string, unsigned>,
      Evidence>
      Known;
};

} // namespace fanout

#endif
