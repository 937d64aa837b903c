namespace VillesSolidaires;

/// <summary>Étape d'un travail long et sa progression. <see cref="Total"/> nul : durée inconnue.</summary>
public readonly record struct Avancement(string Etape, int Fait, int Total);
