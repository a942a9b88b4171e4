// spawn: pthread_create
// loop: for to a number
// origin: size of a file, or the number of processors
// waits: pthread_join after the loop
// distance: same function
// differs: origin
// A: unbounded Y1 | limiter: none | origin: size of a file
// B: bounded N2 | limiter: as many threads as processors | origin: sysconf
// witness: runnable
#include "witness.h"
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <sys/stat.h>

#define BLOCK 4096

struct slice {
	int fd;
	off_t from, to;
	uint32_t sum;
};

static void *hash_slice(void *arg)
{
	struct slice *s = arg;
	unsigned char byte;

	for (off_t at = s->from; at < s->to; at += BLOCK)
		if (pread(s->fd, &byte, 1, at) == 1)
			s->sum = s->sum * 33 + byte;
	witnessTask();
	return NULL;
}

int hash_file(const char *path, uint32_t *sum)
{
	struct stat st;
	int fd = open(path, O_RDONLY | O_CLOEXEC);

	if (fd < 0 || fstat(fd, &st) < 0 || st.st_size == 0)
		return -errno;
#ifdef TWIN
	const long n = sysconf(_SC_NPROCESSORS_ONLN);
#else
	const long n = (st.st_size + BLOCK - 1) / BLOCK;
#endif
	const off_t each = (st.st_size + n - 1) / n;
	struct slice *slices = calloc(n, sizeof(*slices));
	pthread_t *threads = calloc(n, sizeof(*threads));

	for (long i = 0; i < n; i++) {
		slices[i] = (struct slice){.fd = fd, .from = i * each, .to = (i + 1) * each};
		pthread_create(&threads[i], NULL, hash_slice, &slices[i]);
	}
	for (long i = 0; i < n; i++) {
		pthread_join(threads[i], NULL);
		*sum ^= slices[i].sum;
	}
	free(threads);
	free(slices);
	return close(fd);
}

int main(int argc, char **argv)
{
	char path[] = "/tmp/hashXXXXXX";
	uint32_t sum = 0;
	int fd = mkstemp(path);

	if (ftruncate(fd, (off_t)witnessSize(argc, argv) * BLOCK) != 0)
		return 1;
	hash_file(path, &sum);
	unlink(path);
	return witnessReport();
}
