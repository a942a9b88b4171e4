// The spawns of a body: its own, those of its callees, and those that library
// algorithms make of a callable.

#ifndef FANOUT_CHECKS_ANALYSIS_SPAWNS_H
#define FANOUT_CHECKS_ANALYSIS_SPAWNS_H

#include "checks/analysis/Guards.h"
#include "checks/analysis/Summaries.h"

namespace fanout {

class SpawnFinder {
public:
  SpawnFinder(const Summaries &All, Sizes &S)
      : All(All), P(All.program()), Model(P.model()), S(S) {}

  std::vector<SpawnEvent> find(const Body &In);

private:
  void addModelled(const Call &C, const FunctionRow &Row, const Body &In,
                   std::vector<SpawnEvent> &Out);
  void addRange(const Call &C, const FunctionRow &Row, const Body &In,
                std::vector<SpawnEvent> &Out);
  void addRepeat(const Call &C, const FunctionRow &Row, const Body &In,
                 std::vector<SpawnEvent> &Out);
  void addRepeated(const Call &C, const FunctionRow &Row, const Body &Code,
                   const Body &In, std::vector<SpawnEvent> &Out);
  void addUnblocked(const Call &C, const FunctionRow &Row, const Body &In,
                    std::vector<SpawnEvent> &Out) const;
  void addInPlace(const Call &C, const Body &In, std::vector<SpawnEvent> &Out);
  void addConstructed(const Call &C, const Body &In,
                      std::vector<SpawnEvent> &Out);
  /// What the constructor of the class starts, as it is for who makes an object
  /// at `At`, in the container or as the value.
  SpawnEvent ofConstructed(const SpawnEvent &Inner, const clang::Expr *At,
                           const clang::CXXRecordDecl *Record,
                           const AccessPath &Into) const;
  void addFilled(const clang::Expr *E, const Body &In,
                 std::vector<SpawnEvent> &Out);
  Size numberMade(const clang::Expr *E, const clang::Expr *Count,
                  const Body &In);
  void addCoroutine(const Call &C, const Body &In,
                    std::vector<SpawnEvent> &Out);
  void addCallees(const Call &C, const Body &In, std::vector<SpawnEvent> &Out);
  void addQueued(const clang::Expr *E, const Body &In,
                 std::vector<SpawnEvent> &Out);
  void addNested(const SpawnEvent &Outer, std::vector<SpawnEvent> &Out);
  void limitByExecutor(SpawnEvent &Event, const Call &C,
                       const FunctionRow &Row);
  const Body *task(const Call &C, const FunctionRow &Row) const;
  void ofLocalObject(SpawnEvent &Event, const Call &C, const Body &Callee,
                     const Body &In);
  void ofArgument(SpawnEvent &Event, const Call &C, const Body &Callee,
                  const Body &In);
  const Body *taskOf(const clang::Expr *Object) const;
  SpawnEvent imported(const SpawnEvent &Inner, const Call &C,
                      const Body &Callee, const Body &In);

  const Summaries &All;
  const Program &P;
  const CallModel &Model;
  Sizes &S;
};

/// The class of the elements of a container, or of what a smart pointer points
/// to; null if that is none.
const clang::CXXRecordDecl *elementRecord(clang::QualType Container,
                                          unsigned Argument = 0);

/// The name of a row for people: a constructor is its class.
std::string libraryName(const FunctionRow &Row);

/// The trip count of a repeater as a fact.
TripCount tripCount(const Size &Trip, const clang::ASTContext &Context);

/// True if calling a function of this type starts it: its promise does not
/// suspend at first.
bool isEagerCoroutine(clang::QualType Returned, const CallModel &Model);

} // namespace fanout

#endif
