// spawn: std::thread
// loop: iterator loop over a map
// origin: container parameter
// waits: join, or nothing
// distance: same function
// differs: what happens with a full batch
// A: unbounded Y5 | limiter: a full batch is detached
// B: bounded N6 | limiter: a full batch is joined
// witness: runnable
#include "witness.h"
#include <functional>
#include <map>
#include <string>
#include <thread>
#include <vector>

typedef std::map<std::string, long> SessionTable; // session -> last use

static void expire_session(const std::string id, long idle)
{
	if (!id.empty() && idle > 0)
		witness::task();
}

static void flush(std::vector<std::thread> &batch)
{
	for (std::thread &t : batch) {
#ifdef TWIN
		t.join();
#else
		t.detach();
#endif
	}
	batch.clear();
}

void expire_sessions(const SessionTable &table, long now, long max_idle)
{
	static const size_t batch_size = 12;
	std::vector<std::thread> batch;

	for (SessionTable::const_iterator it = table.begin(); it != table.end(); ++it) {
		const long idle = now - it->second;
		if (idle < max_idle)
			continue;
		batch.push_back(std::thread(expire_session, it->first, idle));
		if (batch.size() >= batch_size)
			flush(batch);
	}
	flush(batch);
}

int main(int argc, char **argv)
{
	SessionTable table;
	for (size_t n = witness::size(argc, argv); n > 0; n--)
		table["s" + std::to_string(n)] = 0;
	expire_sessions(table, 7200, 3600);
	return witness::report();
}
