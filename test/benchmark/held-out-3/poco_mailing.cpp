// spawn: Poco::ThreadPool::start
// loop: iterator
// origin: vector parameter
// waits: joinAll
// distance: helper function
// differs: what happens when the pool is full
// A: unbounded Y3 | limiter: the pool gets more capacity
// B: bounded N6 | limiter: waits for all of the pool
// witness: runnable
// libraries: -lPocoFoundation
#include "witness.h"
#include <Poco/Runnable.h>
#include <Poco/ThreadPool.h>
#include <memory>
#include <string>
#include <vector>

class Letter : public Poco::Runnable
{
public:
	explicit Letter(std::string to): _to(std::move(to)) {}

	void run() override
	{
		if (!_to.empty()) witness::task();
	}

private:
	std::string _to;
};

class Mailing
{
public:
	Mailing(): _pool("mailing", 2, 8) {}

	void send(const std::vector<std::string>& recipients)
	{
		for (auto it = recipients.begin(); it != recipients.end(); ++it)
		{
			_letters.push_back(std::make_unique<Letter>(*it));
			makeRoom();
			_pool.start(*_letters.back());
		}
		_pool.joinAll();
		_letters.clear();
	}

private:
	void makeRoom()
	{
		if (_pool.available() > 0) return;
#ifdef TWIN
		_pool.joinAll();
#else
		_pool.addCapacity(8);
#endif
	}

	Poco::ThreadPool _pool;
	std::vector<std::unique_ptr<Letter>> _letters;
};

int main(int argc, char** argv)
{
	Mailing mailing;
	mailing.send(std::vector<std::string>(witness::size(argc, argv), "reader@example.org"));
	return witness::report();
}
