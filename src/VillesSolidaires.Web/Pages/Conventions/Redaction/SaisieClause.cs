using VillesSolidaires.Conventions;

namespace VillesSolidaires.Web.Pages.Conventions.Redaction;

/// <summary>Article écrit et non enregistré.</summary>
/// <param name="Conflit">Les deux textes, si quelqu'un d'autre a enregistré le sien entre-temps.</param>
public sealed record SaisieClause(Guid ClauseId, ModifierClauseInput Saisie, ConflitClauseDto? Conflit);
