// Finds where a size comes from: a constant, the hardware, a setting, the
// input.

#ifndef FANOUT_CHECKS_ANALYSIS_SIZES_H
#define FANOUT_CHECKS_ANALYSIS_SIZES_H

#include "checks/analysis/KnownSizes.h"
#include "checks/analysis/LoopCounters.h"

namespace fanout {

/// Evaluates sizes within one translation unit. Every question is answered in
/// bounded time: nesting and recursion end in Unknown.
class Sizes {
public:
  explicit Sizes(const Program &P)
      : P(P), Model(P.model()), Known(P.knownSizes()) {}

  /// How many elements the range or container `Node` has.
  Size collection(const clang::Expr *Node, const Body &In);
  /// How large the number `Node` can be.
  Size count(const clang::Expr *Node, const Body &In);
  /// How often `Loop` runs its body. Comparisons of `Uncounted` do not end it:
  /// some rounds leave their counters as they are.
  Size ofLoop(const clang::Stmt *Loop, const Body &In,
              llvm::ArrayRef<const clang::Expr *> Uncounted = {});
  /// What there changes the number: steps, assignments, calls of functions that
  /// write it.
  llvm::SmallVector<const clang::Expr *, 4>
  changes(const AccessPath &Number, const clang::Stmt *Within, const Body &In);
  /// How often `Loop` runs when it counts with `Counter` up to `Bound`; without
  /// a bound, down to nothing or along a chain.
  Size ofBound(const clang::Expr *Bound, const clang::Expr *Counter,
               const clang::Stmt *Loop, const Body &In);
  /// How much arrives, if what is asked reads from outside: fgets(…) != NULL.
  std::optional<Size> arriving(const clang::Expr *Asked, const Body &In);
  /// How long the chain is that `Pointer` follows from its first value.
  Size ofChain(const clang::Expr *Pointer, const Body &In) {
    return ofBound(nullptr, Pointer, In.root(), In);
  }
  /// Elements that a repeating algorithm visits.
  Size ofRange(const FunctionRow &Row, const Call &C, const Body &In);

  /// How many values `Node` can have, when these are few by its type or by how
  /// it is computed: bool, an enumeration, a byte, hash % 8.
  std::optional<Size> distinctValues(const clang::Expr *Node, const Body &In);
  /// How often `At` is reached in all rounds of `Loop`, when it is only reached
  /// for a key that a container does not hold yet, and the keys are few.
  std::optional<Size> onceAKey(const clang::Stmt *At, const clang::Stmt *Loop,
                               const Body &In);

  /// The object whose size `Node` is: `v` for v.size(), n for n; for comparing.
  AccessPath subject(const clang::Expr *Node);

private:
  /// Marks a question as being asked, so that asking it again ends. A question
  /// that leads to too many others ends too: paths through the callers of
  /// callers can be more than there are functions.
  class Once {
  public:
    Once(Sizes &S, const void *What) : Once(S, What, S.Active) {}
    Once(Sizes &S, const void *What, llvm::DenseSet<const void *> &Among)
        : S(S), What(What), Among(Among) {
      if (S.Depth++ == 0)
        S.Steps = 0;
      New = S.Depth <= MaxDepth && ++S.Steps <= MaxSteps &&
            Among.insert(What).second;
    }
    ~Once() {
      --S.Depth;
      if (New)
        Among.erase(What);
    }
    Once(const Once &) = delete;
    Once &operator=(const Once &) = delete;
    bool isNew() const { return New; }

  private:
    Sizes &S;
    const void *What;
    llvm::DenseSet<const void *> &Among;
    bool New;
  };
  static constexpr unsigned MaxDepth = 24;
  static constexpr unsigned MaxSteps = 4096;

  friend class LocalContents;
  friend class Guards;

  Size countCall(const Call &C, const Body &In);
  Size countBinary(const clang::BinaryOperator *Node, const Body &In);
  Size countChoice(const clang::Expr *Condition, const clang::Expr *WhenTrue,
                   const clang::Expr *WhenFalse, const Body &In);
  Size countVariable(const clang::ValueDecl *Variable, const clang::Expr *Node,
                     const Body &In);
  std::optional<Size> countLocal(const clang::VarDecl *Variable,
                                 const Body &Owner);
  bool keepsKeys(const AccessPath &Container, const clang::Stmt *Loop,
                 const Body &In);
  Size countMember(const clang::MemberExpr *Member, const Body &In);
  std::optional<Size> toldOf(const clang::MemberExpr *Member, const Body &In);
  /// True if some function puts a number into the field that comes from
  /// outside: from a message's bytes, as the size of a request's list.
  bool isFromOutside(const clang::FieldDecl *Field);
  bool isFilledWhole(const clang::FieldDecl *Field);
  bool fillsWhole(const clang::FieldDecl *Field, const Body &In);
  bool isGivenFromOutside(const clang::FieldDecl *Field,
                          const clang::MemberExpr *Use, const Body &In);
  /// True for a field of a structure that is laid over a message's bytes.
  bool isInHeader(const clang::MemberExpr *Member);
  /// True for `msg[2] << 8`: a number is put together from a message's bytes.
  bool isHighByte(const clang::BinaryOperator *Shift);
  bool isWrittenByCallers(const clang::ParmVarDecl *Parameter,
                          llvm::StringRef Steps);
  Size writtenByAddress(const clang::DeclRefExpr *Use,
                        const clang::VarDecl *Variable, const Body &Owner);
  Size writtenThrough(const clang::DeclRefExpr *Use,
                      const clang::VarDecl *Variable, const Body &Owner);
  std::optional<Written> written(const AccessPath &Number, const Body &In,
                                 unsigned Nesting = 0);
  /// The same, kept for the next time that it is asked.
  std::optional<Written> writtenOnce(const AccessPath &Number, const Body &In);
  std::optional<Written> writtenByCallee(const Call &C,
                                         const AccessPath &Number,
                                         const Body &In, unsigned Nesting);
  std::optional<Written> writtenByCall(const clang::DeclRefExpr *Ref,
                                       const Call &C, const AccessPath &Number,
                                       const Body &In, unsigned Nesting);
  std::optional<Written> writtenInResult(const Call &C, llvm::StringRef Steps,
                                         unsigned Nesting);
  bool isRangeOfCaller(const clang::Expr *From, const clang::Expr *To,
                       const Body &In);
  bool countsDataOfCaller(const clang::Expr *Bound,
                          const clang::ValueDecl *Counter,
                          const clang::Stmt *Loop, const Body &In);
  bool looksUpData(const clang::Expr *Bound, const clang::ValueDecl *Counter,
                   const clang::Stmt *Loop, const Body &In);
  bool stepsOverData(const Size &Number, const clang::ValueDecl *Counter,
                     const clang::Stmt *Loop, const Body &In);
  bool isCutIntoPieces(const clang::BinaryOperator *Node, const Size &Number);
  Size countParameter(const clang::ParmVarDecl *Parameter, const Body &In);
  Size fromCallers(const clang::ParmVarDecl *Parameter, const Body &In,
                   bool Collection);
  Size returned(const clang::FunctionDecl *Callee, bool Collection);

  /// The elements of an array that is declared with a few; none for others.
  std::optional<Size> ofFixedArray(const clang::Expr *Array);
  std::optional<Size> ofHeldArray(const clang::Expr *Object);
  std::optional<Size> byType(clang::QualType Type, const clang::Expr *Node);
  Size collectionCall(const Call &C, const Body &In);
  Size ofPart(const clang::VarDecl *Local, llvm::StringRef Steps,
              const Body &In);
  Size partOfResult(const Call &C, llvm::StringRef Steps);
  Size ofAggregate(const clang::InitListExpr *List, const Body &In);
  Size collectionPath(const AccessPath &Path, const clang::Expr *Node,
                      const Body &In);
  Size collectionParameter(const clang::ParmVarDecl *Parameter,
                           const AccessPath &Path, const clang::Expr *Node,
                           const Body &In);

  AccessPath writtenSubject(const clang::Expr *Node);
  AccessPath throughGetter(AccessPath Path) const;
  AccessPath namedMember(const clang::ParmVarDecl *Parameter,
                         const AccessPath &Path) const;

  Size ofCondition(const clang::Expr *Condition, const clang::Stmt *Loop,
                   const Body &In,
                   llvm::ArrayRef<const clang::Expr *> Uncounted = {});
  /// A condition that is no operator's: a call, an element, a variable.
  Size ofQuestion(const clang::Expr *Core, const clang::Stmt *Loop,
                  const Body &In);
  std::optional<Size> countedByAnswer(const clang::Expr *Core,
                                      const clang::Stmt *Loop, const Body &In);
  std::optional<Size> endAt(const Branch &B, bool LeavesWhenTrue,
                            const clang::Stmt *Loop, const Body &In);
  std::optional<Size> untilEmpty(const clang::Expr *Asked, const Body &In);
  std::optional<Size> untilEnd(const clang::DeclRefExpr *Pointer,
                               const clang::Stmt *Loop, const Body &In);
  Size ofKept(const clang::Expr *Pointer, const Body &In);
  Size ofMoving(const clang::Expr *Core, const clang::Stmt *Loop,
                const Body &In);
  std::optional<Size> read(const clang::Expr *Asked, const Body &In);
  /// How much a call reads from a source, or what the program itself says of
  /// that: a file with a fixed name, a query with a limit.
  Size yielded(Origin Gives, const clang::Expr *Reads);
  /// The rows of a query with a limit that the call itself is given.
  std::optional<Size> ofStatedText(const Call &C) const;
  Size ofComparison(const clang::Expr *Left, clang::BinaryOperatorKind Op,
                    const clang::Expr *Right, const clang::Stmt *Loop,
                    const Body &In);
  const clang::Expr *movingText(const clang::Expr *Asked,
                                const clang::Stmt *Loop, const Body &In);
  std::optional<Size> asksForMore(const clang::Expr *Asked, const Body &In);
  std::optional<Size> searching(const clang::Expr *Condition,
                                const clang::Stmt *Loop, const Body &In);
  Size listOfCaller(const clang::ParmVarDecl *Parameter, const AccessPath &Path,
                    const clang::Expr *First);
  Size ofMade(const clang::VarDecl *Kept, const Body &In);
  Size ofFirst(const clang::Expr *Counter, const clang::Expr *Start,
               const clang::Stmt *Loop, const Body &In);
  Size endless(const clang::Stmt *Loop, const Body &In,
               const clang::ValueDecl *Flag = nullptr);
  const clang::Expr *initial(const clang::Expr *Counter,
                             const clang::Stmt *Loop, const Body &In);
  std::optional<Size> chunk(const clang::Expr *Bound, const clang::Expr *Start,
                            const Body &In);
  std::optional<Size> chunkOfCallers(const clang::Expr *Bound,
                                     const clang::Expr *Start, const Body &In);
  std::optional<Size> slices(const clang::Expr *Bound,
                             const clang::Expr *Counter,
                             const clang::Stmt *Loop, const Body &In);
  AccessPath endedBy(const clang::Expr *Bound);
  std::optional<Size> slicesOfCallers(const clang::Expr *Step,
                                      const AccessPath &Whole, const Body &In);
  bool atLeast(const clang::Expr *Node, const AccessPath &Whole);
  bool addsUp(const clang::Expr *Node, const AccessPath &Whole);
  /// True for `*u` and `u->size` of a pointer that goes from element to
  /// element.
  bool isOfElement(const clang::Expr *Node);
  const clang::Expr *divisorInside(const Call &C, const AccessPath &Whole,
                                   const Body &Helper);
  const clang::Expr *divisor(const clang::Expr *Step, const AccessPath &Whole,
                             const Body &In);
  bool indexesParameter(const clang::ValueDecl *Counter,
                        const AccessPath &Number, const clang::Stmt *Loop,
                        const Body &In);
  const clang::ParmVarDecl *countedBy(const Body &Counts);
  const clang::Expr *counted(const Call &C);
  bool isLengthOfData(const Size &Number);
  bool isCutByCallers(const Size &Number);
  bool countsArrayBeside(const clang::FieldDecl *Length);
  bool isLengthBeside(const AccessPath &Number, const clang::Expr *Array,
                      const clang::Stmt *Loop, const Body &In);
  bool standsBeside(const AccessPath &Number, const clang::Expr *Array,
                    const clang::Stmt *Loop, const Body &In);
  std::optional<Size> fetched(const clang::Expr *Node, const Body &In);
  std::optional<Size> taken(const Call &C, const Body &In);
  std::optional<Size> wordTaken(const Call &C, const Body &Inside,
                                const Body &In);
  std::optional<Size> popped(const Call &C, const Body &Inside);
  std::optional<Size> walked(const Call &C, const Body &Inside, const Body &In);
  Size pointedInto(const clang::FieldDecl *Pointer);
  Size budgetSet(const clang::FieldDecl *Budget, const Call &C, const Body &In);
  std::optional<Size> countedOn(const clang::Expr *Left,
                                const clang::Expr *Right,
                                const clang::Stmt *Loop, const Body &In);
  std::optional<Size> grown(const clang::Expr *Left, const clang::Expr *Right,
                            const clang::Stmt *Loop, const Body &In);
  std::optional<Size> handedOver(const Call &C, const Body &Inside);
  std::optional<Size> delivered(const clang::Stmt *Loop, const Body &In);
  std::optional<Size> cursor(const clang::Expr *Left, const clang::Expr *Right,
                             const clang::Stmt *Loop, const Body &In);
  bool stepsThrough(const AccessPath &Next, const AccessPath &Length,
                    const clang::Stmt *Within, const Body &In, bool InCallees);
  std::optional<Size> memberCursor(const clang::Expr *Left,
                                   const clang::Expr *Right,
                                   const clang::Stmt *Loop, const Body &In);
  std::optional<Size> listPopped(const Call &C, const Body &Inside,
                                 const Body &In);
  Size writtenIn(const clang::Expr *Text, const Body &In);
  Size parsed(const clang::Expr *Text, const clang::Expr *Site, const Body &In);

  const Program &P;
  const CallModel &Model;
  KnownSizes &Known;
  unsigned Depth = 0;    ///< questions being asked
  unsigned Steps = 0;    ///< questions asked for the outermost one
  bool Guarding = false; ///< looks for a guard of a size
  llvm::DenseSet<const void *> Active; ///< guards against recursion
  llvm::DenseSet<const void *> Filled; ///< asked for what fills them
};

} // namespace fanout

#endif
