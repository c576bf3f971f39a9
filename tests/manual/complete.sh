# Prints how the script $1 completes the words that follow, the last of which is unfinished.
# Words are split as bash splits them: an equals sign stands alone.
source "$1"
shift
COMP_WORDS=("$@")
COMP_CWORD=$(($# - 1))
_gainsay
printf '%s\n' "${COMPREPLY[@]}"
