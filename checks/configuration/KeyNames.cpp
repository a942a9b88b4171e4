#include "checks/configuration/KeyNames.h"

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Regex.h"

#include <vector>

namespace fanout {
namespace {

#define NOUN                                                                   \
  "(conns?|connects?|connections?|clients?|sessions?|sockets?|resources?)"
#define NOUNS "(conns|connections|clients|sessions|sockets|resources)"
#define SCOPE                                                                  \
  "(per(host|route|node|server|broker|key|shard|endpoint|backend|upstream|"    \
  "target))?"

struct Pattern {
  KeyMeans Means;
  const char *Regex;
};

/// Anchored, so that maxIdleTime or maxConnectionAge match nothing.
constexpr Pattern Patterns[] = {
    {KeyMeans::Idle, "^(set)?(pool)?max(imum)?(num(ber)?of)?idle" NOUN SCOPE
                     "(count|limit|size|num)?$"},
    {KeyMeans::Idle,
     "^(set)?(pool)?max(imum)?idleper(host|route|server|node)$"},
    {KeyMeans::Idle, "^idle" NOUN "(max|limit|count|size)$"},
    {KeyMeans::Idle, "^max(imum)?" NOUNS "idle$"},
    {KeyMeans::Idle, "^(set)?max(imum)?keepalive" NOUNS SCOPE "$"},
    {KeyMeans::Idle, "^(conn|connection)s?maxidle$"},
    {KeyMeans::Idle, "^keepalive" NOUNS "$"},
    {KeyMeans::Idle, "^keepalivepool(size)?$"},
    {KeyMeans::Idle,
     "^(set)?max(imum)?(cached|pooled|free|spare|reusable)" NOUN SCOPE "$"},
    {KeyMeans::WeakIdle, "^(pool)?maxidle(count|num|size|limit)?$"},

    {KeyMeans::Active, "^(set)?max(imum)?(open|opened|active|total|concurrent|"
                       "simultaneous|db|pool|"
                       "used|inuse|borrowed)?" NOUN SCOPE
                       "(total|count|num|number|limit|size)?$"},
    {KeyMeans::Active, "^(set)?(pool)?max(imum)?(active|open|total)(perkey)?$"},
    {KeyMeans::Active, "^max(imum)?pool(size)?$"},
    {KeyMeans::Active, "^(db|conn|connection|session|client)?pool(max)?"
                       "(max|size|limit|capacity)(" SCOPE ")$"},
    {KeyMeans::Active, "^(conn|connection|client|session|socket)s?"
                       "(limit|max|count|number)" SCOPE "$"},
    {KeyMeans::Active, "^(conn|connection)s?max(open|active|total)$"},
    {KeyMeans::Active, "^(num|number|numof|numberof)" NOUN SCOPE "$"},
    {KeyMeans::Active, "^(serverconnections|peakcapacity|hmax|connections)$"},
    {KeyMeans::Active, "^max(imum)?(conn|conns|connections?)total$"},

    {KeyMeans::Queue, "^max(imum)?(queue|queued|pending|waiting|waiters|wait)"
                      "(size|length|requests|clients|msgs|messages|depth)?$"},
    {KeyMeans::Queue, "^(max)?(wait)?queue(size|limit|capacity|length|depth)$"},
    {KeyMeans::Queue, "^(listen)?backlog$"},

    {KeyMeans::Requests,
     "^max(imum)?(inflight|outstanding|concurrent|parallel|active)"
     "(requests|calls|queries|rpcs|streams)?$"},
    {KeyMeans::Requests, "^max(imum)?(requests|requestsinflight|concurrency|"
                         "parallelism|parallel)$"},
    {KeyMeans::Requests, "^(parallelism|concurrency|concurrencylimit)$"},
};

std::vector<std::pair<KeyMeans, llvm::Regex>> compilePatterns() {
  std::vector<std::pair<KeyMeans, llvm::Regex>> Result;
  for (const Pattern &P : Patterns)
    Result.emplace_back(P.Means, llvm::Regex(P.Regex));
  return Result;
}

/// Most keys of most files have none of these; no name has a digit.
bool mayMatter(llvm::StringRef Key) {
  if (llvm::any_of(Key, llvm::isDigit))
    return false;
  for (llvm::StringRef Word :
       {"max", "idle", "keepalive", "pool", "conn", "queue", "client",
        "session", "socket", "num", "parallel", "concurrency", "backlog",
        "capacity"})
    if (Key.contains(Word))
      return true;
  return false;
}

} // namespace

KeyMeans classifyKey(llvm::StringRef Normalised, llvm::StringRef Parent) {
  bool InPool = Parent.ends_with("pool") || Parent.ends_with("pooling");
  if (InPool && (Normalised == "max" || Normalised == "size" ||
                 Normalised == "maxsize" || Normalised == "limit"))
    return KeyMeans::Active;
  if (Normalised == "pool")
    return KeyMeans::Active;
  if (!mayMatter(Normalised) || Normalised.size() > 64)
    return KeyMeans::Nothing;
  static const auto Compiled = compilePatterns();
  for (const auto &[Means, Regex] : Compiled)
    if (Regex.match(Normalised))
      return Means;
  return KeyMeans::Nothing;
}

bool zeroIsUnlimited(llvm::StringRef Normalised) {
  static const llvm::Regex Known("^(set)?max(imum)?((open|active)(" NOUN SCOPE
                                 ")?|" NOUNS
                                 "perhost|connperhost)$|^connections?maxopen$");
  return Known.match(Normalised);
}

bool isPoolContext(llvm::StringRef Normalised) {
  static const llvm::Regex Known(
      "pool|datasource|^db|db$|database|redis|memcache|mongo|mysql|mariadb|"
      "postgres|"
      "pgsql|cassandra|scylla|jdbc|hikari|upstream|cluster|transport|client|"
      "connection|^sql|sql$|gorm|clickhouse");
  return !isServerContext(Normalised) && Known.match(Normalised);
}

bool isServerContext(llvm::StringRef Normalised) {
  static const llvm::Regex Known(
      "^(http|https|grpc|tcp|web|api|rpc|admin)?"
      "(server|servers|listener|listeners|listen|bind)"
      "(config|options|settings)?$");
  return Known.match(Normalised);
}

bool isAddressKey(llvm::StringRef Normalised) {
  static const llvm::Regex Known(
      "^(db|redis|mysql|server|remote|target)?"
      "(host|hosts|hostname|addr|addrs|address|addresses|servers|endpoint|"
      "endpoints|"
      "uri|url|dsn|datasource|connectionstring|connstr|jdbcurl)$");
  return Known.match(Normalised);
}

} // namespace fanout
