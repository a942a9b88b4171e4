#include "driver/Report.h"

#include "llvm/ADT/STLExtras.h"

#include <numeric>
#include <set>
#include <tuple>

namespace fanout::driver {
namespace {

/// The identity of a finding, then all that is printed: equal places with
/// different texts (template instantiations) are told apart the same way in
/// every run.
auto sortKey(const Finding &F) {
  return std::tie(F.Where.File, F.Where.Line, F.Where.Column, F.Rule,
                  F.Where.Offset, F.Message, F.Subject, F.Function);
}

bool samePlace(const Finding &A, const Finding &B) {
  return A.Where.File == B.Where.File && A.Where.Offset == B.Where.Offset &&
         A.Where.Line == B.Where.Line && A.Rule == B.Rule;
}

/// As std::stable_sort, without its temporary buffer, which C++20 deprecates.
template <typename T, typename KeyOf>
void sortStably(std::vector<T> &Items, KeyOf Key) {
  std::vector<size_t> Order(Items.size());
  std::iota(Order.begin(), Order.end(), 0);
  llvm::sort(Order, [&](size_t A, size_t B) {
    auto KeyA = Key(Items[A]), KeyB = Key(Items[B]);
    return KeyA != KeyB ? KeyA < KeyB : A < B;
  });
  std::vector<T> Sorted;
  for (size_t I : Order)
    Sorted.push_back(std::move(Items[I]));
  Items = std::move(Sorted);
}

/// Translation units with other macros may not agree on what is right at a
/// place: one asks for another edit, or has no finding there at all.
void dropContestedFixes(Report &R) {
  auto Drop = [](Finding &F) {
    F.Fix.clear();
    F.FixSays.clear();
  };
  std::set<std::pair<std::string, unsigned>> FineElsewhere;
  for (const FanoutSite &S : R.Sites)
    if (S.Result != Verdict::Unbounded)
      FineElsewhere.insert({S.Spawn.File, S.Spawn.Offset});
  for (size_t I = 0; I < R.Findings.size(); ++I) {
    Finding &F = R.Findings[I].What;
    if (FineElsewhere.count({F.Where.File, F.Where.Offset}))
      Drop(F);
    Finding *Before = I ? &R.Findings[I - 1].What : nullptr;
    if (Before && samePlace(*Before, F) && Before->Fix != F.Fix) {
      Drop(*Before);
      Drop(F);
    }
  }
}

void sortFindings(Report &R) {
  std::vector<ReportedFinding> &Findings = R.Findings;
  sortStably(Findings,
             [](const ReportedFinding &F) { return sortKey(F.What); });
  dropContestedFixes(R);
  auto Same = [](const auto &A, const auto &B) {
    return samePlace(A.What, B.What);
  };
  Findings.erase(llvm::unique(Findings, Same), Findings.end());
}

/// The gravest verdict first: it is the one that stays.
unsigned gravity(Verdict V) {
  return V == Verdict::Unbounded ? 0 : V == Verdict::Unknown ? 1 : 2;
}

void sortSites(std::vector<FanoutSite> &Sites) {
  auto Key = [](const FanoutSite &S) {
    return std::make_tuple(
        std::tie(S.Spawn.File, S.Spawn.Line, S.Spawn.Column, S.Spawn.Offset),
        gravity(S.Result), std::tie(S.Reason, S.Function, S.Callee, S.Library));
  };
  sortStably(Sites, Key);
  auto Same = [](const FanoutSite &A, const FanoutSite &B) {
    return A.Spawn == B.Spawn;
  };
  Sites.erase(llvm::unique(Sites, Same), Sites.end());
}

template <typename T> void sortUnique(std::vector<T> &Items) {
  llvm::sort(Items);
  Items.erase(llvm::unique(Items), Items.end());
}

void sortSkipped(std::vector<NotAnalysed> &Skipped) {
  auto Key = [](const NotAnalysed &N) {
    return std::tie(N.Where, N.What, N.Why);
  };
  llvm::sort(Skipped,
             [&](const auto &A, const auto &B) { return Key(A) < Key(B); });
  auto Same = [&](const auto &A, const auto &B) { return Key(A) == Key(B); };
  Skipped.erase(llvm::unique(Skipped, Same), Skipped.end());
}

} // namespace

Report collect(std::vector<UnitResult> Units, std::string Root) {
  Report R;
  R.Root = std::move(Root);
  for (UnitResult &U : Units) {
    if (!U.Failure.empty())
      R.Failed.push_back({U.File, U.Failure, U.Analysed});
    if (U.Analysed)
      R.Analysed.push_back(U.File);
    ++(U.Analysed ? R.UnitsAnalysed : R.UnitsNotAnalysed);
    llvm::move(U.Findings, std::back_inserter(R.Findings));
    llvm::move(U.Sites, std::back_inserter(R.Sites));
    llvm::move(U.Skipped, std::back_inserter(R.Skipped));
  }
  sortFindings(R);
  sortSites(R.Sites);
  sortSkipped(R.Skipped);
  sortUnique(R.Failed);
  sortUnique(R.Analysed);
  return R;
}

} // namespace fanout::driver
