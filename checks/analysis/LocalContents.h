// What fills a local collection, and so how large it can be.

#ifndef FANOUT_CHECKS_ANALYSIS_LOCALCONTENTS_H
#define FANOUT_CHECKS_ANALYSIS_LOCALCONTENTS_H

#include "checks/analysis/Sizes.h"

namespace fanout {

/// The names of the C++ container requirements [container.requirements] and of
/// their Qt twins, by what they do to the number of elements.
enum class ContainerOp { None, Add, Remove, Resize, Replace, Query };
ContainerOp containerOp(const clang::FunctionDecl *Method);
/// True if a method gives others an element, as an object does that lives on.
bool lends(const clang::FieldDecl *Member, const Body &In);
/// True for an addition of a whole range: insert(end, first, last).
bool addsRange(const Call &Add);

class LocalContents {
public:
  /// Bodies that name a member; more are not looked at.
  static constexpr unsigned MostUsers = 16;

  LocalContents(Sizes &S, const Program &P) : S(S), P(P) {}

  /// The size of what is declared as `Variable`, from its initialiser and from
  /// everything that adds to it in the function and its lambdas.
  Size of(const clang::VarDecl *Variable, const Body &In);

  /// Only what is added: for parameters and members. Empty when nothing is.
  std::optional<Size> added(const clang::ValueDecl *Variable, const Body &In);

  /// The size of what this translation unit passes to a constructor that keeps
  /// it in the member. Empty when no such call is seen.
  std::optional<Size> givenToConstructor(const clang::FieldDecl *Member);

  /// How long the list is that `In` links to the variable, or to the object
  /// that a parameter points to. Empty when it links nothing.
  std::optional<Size> linked(const clang::ValueDecl *Head, const Body &In,
                             unsigned Nesting = 0);

  /// How often `At` runs for one life of `Variable`.
  Size repeated(const clang::Stmt *At, const clang::ValueDecl *Variable,
                const Body &In);

  /// The bound that is asked for each time before `Grows` makes `Whole` one
  /// larger: `if (batch.size() == kMax) break;`. Equality is enough, as it
  /// grows by one.
  std::optional<Size> askedBeforeGrowth(const AccessPath &Whole,
                                        const clang::Expr *Grows,
                                        const Body &In);

  /// What the callers of the method, and theirs, put into the member of the
  /// object before: an object of their own, or the same one. Empty when that is
  /// not seen to come from outside.
  std::optional<Size> putByCallers(const clang::FieldDecl *Member,
                                   const Body &In);

  /// True if the body empties the member: clear(), pop, swap, move, assignment.
  bool drains(const clang::ValueDecl *Member, const Body &In) const;

  /// What methods add to the member of `Object`, and how often they are called
  /// in this translation unit. Empty when nothing is added.
  std::optional<Size> filled(const clang::FieldDecl *Member,
                             const AccessPath &Object);

  /// The size of a member of *this, or of a part of it.
  Size ofMember(const AccessPath &Path, const clang::Expr *Node,
                const Body &In);

  /// True if the class takes the elements of the member one by one, by an index
  /// that it never sets back: the member is the work of one object.
  bool isWalkedOnce(const clang::FieldDecl *Member) const;

  /// The bound that the constructors and every method keep to that adds to the
  /// member. Empty when one does not, or when it is not seen.
  std::optional<Size> keptSmall(const clang::FieldDecl *Member);
  /// True if only constructors fill the member, from what they are given.
  bool isGivenOnce(const clang::FieldDecl *Member);
  bool isFilledByFactory(const clang::FieldDecl *Member,
                         const clang::CXXRecordDecl *Class);
  /// True if the object is made of the elements of the member, and the method
  /// works on them: `Suite(checks).run()`.
  bool isOfJob(const clang::FieldDecl *Member, const Body &In);
  /// The same for a part of what the object only refers to, and cannot change:
  /// `Encoder(request).run()`, which goes through `request_.frames`.
  bool isPartOfJob(const AccessPath &Part, const Body &In);

  /// True for a part of what the object was set up with, where the method is
  /// given other things to work on: `for (shard : Config.Shards) ask(Query);`
  bool isSetUpWith(const AccessPath &Part, const Body &In);

  /// The size after construction with these arguments.
  Size constructed(const clang::Expr *Init, const Body &In);

  /// `Of` as it is where it flows into a collection: behind a guard, small.
  Size guarded(Size Of, const clang::Stmt *At, const Body &In);

  /// What is added to the elements of the variable, each a collection.
  std::optional<Size> addedToParts(const clang::ValueDecl *Variable,
                                   const Body &In);

  /// What one use of the variable adds to it. Empty when nothing.
  std::optional<Size> ofUse(const clang::Expr *Use,
                            const clang::ValueDecl *Variable, const Body &In);

private:
  void addUses(const clang::ValueDecl *Variable, const Body &In, unsigned Depth,
               std::optional<Size> &Total);
  /// What a range [first, last), or first and a number, takes of a whole.
  Size ofPiece(const clang::Expr *First, const clang::Expr *Second,
               const Body &In);
  std::optional<Size> ofLink(const clang::BinaryOperator *Assign,
                             const clang::ValueDecl *Head, const Body &In);
  std::optional<Size> putBefore(const clang::FieldDecl *Member,
                                const Call &Walk, const Body &Caller);
  std::optional<Size> leftIn(const clang::FieldDecl *Member, const Body &In);
  bool asksBeforeAdding(const clang::FieldDecl *Member, const Body &In);
  Size asGiven(const Size &Inner, const Call &C, const Body &Inside,
               const Body &Caller);
  std::optional<Size> madeOf(const clang::FieldDecl *Member, const Call &Made,
                             const clang::CXXConstructorDecl *Constructor,
                             const Body &Caller);
  std::optional<Size> putIntoLocal(const clang::FieldDecl *Member,
                                   const Call &Walk, const Body &Caller);
  std::optional<Size> putByCallee(const clang::FieldDecl *Member,
                                  const Body &In);
  bool takesOut(const clang::FieldDecl *Queue, const Body &In) const;
  bool isWorkOfOthers(const clang::FieldDecl *Queue, const Body &In);
  bool isWorkOfMethod(const clang::FieldDecl *Member, const Body &In);
  bool isFilledByMethods(const clang::FieldDecl *Member, const Body &In);
  bool isGathered(const clang::FieldDecl *Member, const Body &In);
  std::optional<Size> afterConstruction(const clang::FieldDecl *Member);
  Size perKey(const Size &Times, const clang::Expr *Key, const Body &In);
  std::optional<Size> ofMethod(const Call &C, const clang::ValueDecl *Variable,
                               const Body &In);
  std::optional<Size> ofArgument(const Call &C, const clang::Expr *Use,
                                 const Body &In);
  Sizes &S;
  const Program &P;
  bool Parts = false; ///< asked for what an element of the collection holds
};

} // namespace fanout

#endif
