// spawn: pthread_create
// loop: goto
// origin: count field of a message
// waits: pthread_join at the end
// distance: same function
// differs: guard
// A: unbounded Y7 | limiter: only the length of the name is checked
// B: bounded N7 | limiter: a larger count is refused
// witness: runnable
#include "witness.h"
#include <errno.h>
#include <pthread.h>
#include <string.h>

#define MULTIOP_MAX 64
#define NAME_MAX_LEN 64

struct op {
	uint32_t opcode;
	uint64_t object;
};

struct multiop_msg {
	char name[NAME_MAX_LEN + 1];
	uint32_t nops;
	struct op ops[];
};

static void *execute_op(void *arg)
{
	struct op *op = arg;

	if (op->opcode)
		witnessTask();
	return NULL;
}

static int validate(const struct multiop_msg *msg)
{
	if (msg->nops == 0)
		return -EINVAL;
	if (strnlen(msg->name, sizeof(msg->name)) >= MULTIOP_MAX)
		return -ENAMETOOLONG;
#ifdef TWIN
	if (msg->nops > MULTIOP_MAX)
		return -E2BIG;
#endif
	return 0;
}

int handle_multiop(struct multiop_msg *msg)
{
	pthread_t *tids = NULL;
	uint32_t i = 0, started = 0;
	int ret = validate(msg);

	if (ret)
		goto out;
	ret = -ENOMEM;
	tids = calloc(msg->nops, sizeof(*tids));
	if (!tids)
		goto out;
next:
	ret = -pthread_create(&tids[i], NULL, execute_op, &msg->ops[i]);
	if (ret)
		goto join;
	started++;
	if (++i < msg->nops)
		goto next;
join:
	while (started > 0)
		pthread_join(tids[--started], NULL);
out:
	free(tids);
	return ret;
}

int main(int argc, char **argv)
{
	size_t n = witnessSize(argc, argv);
	struct multiop_msg *msg = calloc(1, sizeof(*msg) + n * sizeof(struct op));

	strcpy(msg->name, "compound");
	msg->nops = (uint32_t)n;
	for (size_t i = 0; i < n; i++)
		msg->ops[i].opcode = 7;
	handle_multiop(msg);
	return witnessReport();
}
